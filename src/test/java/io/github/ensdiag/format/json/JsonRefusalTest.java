package io.github.ensdiag.format.json;

import static io.github.ensdiag.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each message names the place, what is there and the mend. */
class JsonRefusalTest {
    @TempDir
    Path directory;

    private void assertUnread(String content, Object... words) {
        Object[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = directory.resolve("some.json");
        assertRefused(() -> JsonFixtures.read(directory, content), all);
    }

    @Test
    void listsOfDifferentLength() {
        assertUnread(
                "{\"id\":1,\"scores\":[0.1,0.2]}\n{\"id\":2,\"scores\":[0.1]}",
                "line 2, $.scores",
                "a list of 1 number",
                "first one has 2");
        assertUnread("[[0.5,0.5],\n[0.5,0.5,0.25]]", "line 2, $[1]", "a list of 3 numbers");
    }

    @Test
    void textWhereANumberIsExpected() {
        assertUnread("[[0.5,0.5],[0.5,\"high\"]]", "$[1][1]", "the text \"high\"", "number was expected");
        assertUnread("{\"a\":0.5,\"b\":1}\n{\"a\":\"x\",\"b\":1}", "line 2, $.a", "the text \"x\"");
        assertUnread("{\"scores\":[0.5,1]}\n{\"scores\":[0.5,\"x\"]}", "line 2, $.scores[1]", "the text \"x\"");
        assertUnread("{\"scores\":[0.5,1]}\n{\"scores\":7}", "line 2, $.scores", "the number 7", "list");
    }

    @Test
    void membersMissingOrAdditional() {
        assertUnread("{\"a\":1,\"b\":2}\n{\"a\":1}", "line 2, $", "without \"b\"");
        assertUnread("{\"a\":1,\"b\":2}\n{\"a\":1,\"b\":2,\"c\":3}", "line 2, $.c", "additional member \"c\"");
        assertUnread(
                "[{\"scores\":{\"x\":0.5,\"y\":1}},{\"scores\":{\"x\":0.5,\"z\":1}}]",
                "$[1].scores.z",
                "additional member \"z\"");
        assertUnread("[{\"scores\":{\"x\":0.5,\"y\":1}},{\"scores\":{\"y\":1}}]", "$[1].scores", "without \"x\"");
        assertUnread("{\"id\":1,\"s\":2}\n{\"s\":3}", "line 2, $", "without \"id\"");
    }

    @Test
    void membersTwice() {
        assertUnread("{\"a\":1,\"a\":2}\n{\"a\":1}", "line 1, $.a", "second member \"a\"");
        assertUnread("[{\"scores\":{\"x\":0.5,\"x\":1}}]", "$[0].scores.x", "second member \"x\"");
        assertUnread("{\"ids\":[1,2],\"ids\":[3,4]}", "$.ids", "second member");
    }

    @Test
    void rowsOfDifferentKinds() {
        assertUnread("{\"a\":1}\n[1]\n", "line 2, $", "a list", "object was expected");
        assertUnread("[1, 2, {}]", "$[2]", "an object", "text was expected");
        assertUnread("[[0.5],[[0.5]]]", "$[1][0]", "a list");
        assertUnread("{\"scores\":[0.5]}\n{\"scores\":[[1]]}", "line 2, $.scores[0]", "a list");
        assertUnread("[[[0.5]],[[0.5]]]", "$[0]", "list of lists", "not a batch");
    }

    @Test
    void listsOfColumnsOfDifferentLength() {
        assertUnread("{\"ids\":[1,2],\"scores\":[[1],[2],[3]]}", "2 entries in \"ids\"", "3 in \"scores\"");
        assertUnread("{\"x\":[{\"id\":\"a\"}],\"y\":[{\"id\":\"b\"}],\"z\":1}", "\"x\" and \"y\"", "a file of its own");
    }

    @Test
    void nothing() {
        assertUnread("[]", "no rows");
        assertUnread("{}", "no rows");
        assertUnread("  \n", "no rows");
        assertUnread("[null, null]", "no row");
        assertUnread("{\"scores\": []}", "no row");
        assertUnread("{\"a\": [], \"b\": []}", "no rows");
        assertUnread("7", "single value");
    }

    @Test
    void noJson() {
        assertUnread("{'a': 1}", "line 1, column 2", "json.dump");
        assertUnread("[1, 2\n3]", "line 2, column 1", "$[");
        assertUnread("[1, 2] x", "is no JSON");
        assertUnread("{\"a\": [1, 2", "ends in the middle", "$.a[1]", "cut off");
        assertUnread("{\"a\": 1}\n{\"a\": 2}\n{\"a\"", "line 3", "cut off");
        assertUnread("[\"\u0001\"]", "is no JSON");
    }

    @Test
    void beyondTheBounds() {
        assertUnread("[".repeat(100) + "]".repeat(100), "depth (65)");
        assertUnread("[" + "9".repeat(1001) + "]", "1001");
        assertUnread("{\"" + "n".repeat(60_000) + "\": 1}", "is no JSON");
        assertUnread("[\"" + "n".repeat(1 << 21) + "\"]", "is no JSON");
        assertUnread("[" + "0,".repeat(1_000_000) + "0.5]\n[1]", "more than 1000000 numbers");
    }

    @Test
    void rowsFarLongerThanOthers() {
        String pair = "{\"label\":1,\"score\":1}";
        String row = "[" + pair + ("," + pair).repeat(100_000) + "]";
        assertUnread(row + ("\n[" + pair + "]").repeat(1000), "far longer");
    }
}
