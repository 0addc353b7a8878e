package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Spool;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A list of objects in each row, such as the label and score that a pipeline gives for each of the best classes: a field
 * for each of their members. A row may also be one such object. Short lists are filled up.
 */
final class Records implements Field {
    /** A member of the objects: numbers or texts. */
    private record Member(String name, Spool numbers, Texts.Builder texts) {
        void read(JsonParser parser, Gathered gathered) throws IOException {
            if (texts == null) {
                numbers.add(Scalars.number(parser));
            } else {
                gathered.keep(texts, Scalars.text(parser));
            }
        }

        void fill(Gathered gathered) {
            if (texts == null) {
                numbers.add(Double.NaN);
            } else {
                gathered.keep(texts, null);
            }
        }
    }

    private final String of;
    private final int width;
    private final Gathered gathered;
    private final Keys keys;
    private final List<Member> members = new ArrayList<>();
    private boolean lists;

    /**
     * @param of the member of the row that holds the list; empty: it is the row
     * @param prefix of the names of the fields
     * @param shape of the objects
     * @param width most objects of a row, at least 1
     */
    Records(String of, String prefix, Shape shape, int width, Gathered gathered) {
        this.of = of;
        this.width = width;
        this.gathered = gathered;
        this.keys = new Keys(List.copyOf(shape.members().keySet()));
        MemberFields fields = new MemberFields(shape.members(), gathered);
        shape.members().forEach((name, member) -> {
            boolean numbers = fields.isNumber(name, member);
            members.add(new Member(
                    prefix + name,
                    numbers ? gathered.spool(width) : null,
                    numbers ? null : gathered.text(prefix + name, width)));
        });
    }

    /** Whether objects of this shape are a class and its score, nothing else. */
    static boolean isPair(Shape shape) {
        List<String> names = List.copyOf(shape.members().keySet());
        return shape.isOnly(Shape.OBJECT)
                && names.size() == 2
                && (isPair(shape, names.get(0), names.get(1)) || isPair(shape, names.get(1), names.get(0)));
    }

    private static boolean isPair(Shape shape, String listed, String score) {
        return FieldNames.isListed(listed)
                && shape.member(listed).isOnly(Shape.SCALARS)
                && FieldNames.isScores(score)
                && shape.member(score).isOnly(Shape.NUMBERS);
    }

    /** Whether the members of these objects are single values. */
    static boolean isScalars(Shape objects) {
        return objects.values().isOnly(Shape.SCALARS);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        int length = 0;
        if (token == JsonToken.START_OBJECT) {
            object(parser);
            length = 1;
        } else if (token == JsonToken.START_ARRAY) {
            lists = true;
            length = list(parser);
        } else if (token != JsonToken.VALUE_NULL) {
            throw Unfit.at(parser, Scalars.found(parser), "A list of objects was expected, as in the first row.");
        }
        fill(length);
    }

    private int list(JsonParser parser) throws IOException {
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (length == width) {
                throw Unfit.at(parser, "more than " + width + " objects in a list", "No list of classes is so long.");
            }
            object(parser);
            length++;
        }
        return length;
    }

    private void object(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Unfit.at(parser, Scalars.found(parser), "An object was expected, as in the first row.");
        }
        keys.begin();
        for (int key = keys.next(parser); key >= 0; key = keys.next(parser)) {
            members.get(key).read(parser, gathered);
        }
        keys.requireAll(parser);
    }

    private void fill(int length) {
        gathered.row(length, (long) width - length);
        for (int i = length; i < width; i++) {
            members.forEach(member -> member.fill(gathered));
        }
    }

    @Override
    public void missing() {
        fill(0);
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String step = JsonPath.member(keys.names().get(i));
            IntFunction<String> rest = lists ? column -> "[" + column + "]" + step : column -> step;
            Places places = rows.places(gathered.file(), column -> of, rest);
            if (member.texts == null) {
                gathered.add(member.name, List.of(), member.numbers, places, !lists);
            } else {
                gathered.add(member.texts, places);
            }
        }
    }
}
