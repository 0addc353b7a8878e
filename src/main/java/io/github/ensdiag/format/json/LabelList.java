package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.Texts;
import java.io.IOException;

/** The labels of each row, as many as there are, which become one text with blanks between them. */
final class LabelList implements Field {
    private final String name;
    private final Gathered gathered;
    private final Texts.Builder texts;

    LabelList(String name, Gathered gathered) {
        this.name = name;
        this.gathered = gathered;
        this.texts = gathered.text(name, 1);
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            add(Scalars.text(parser));
            return;
        }
        StringBuilder labels = new StringBuilder();
        boolean blanks = false;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String label = Scalars.text(parser);
            if (label == null) {
                throw Unfit.at(parser, Scalars.found(parser), "A label was expected. Leave it out, or write one.");
            }
            blanks |= label.chars().anyMatch(Character::isWhitespace);
            if (blanks && i > 0) {
                throw Unfit.at(
                        parser,
                        "several labels, of which one has a blank in it",
                        "Write the indices of the classes, or names without blanks.");
            }
            if (labels.length() + label.length() > Limits.TEXT) {
                throw Unfit.at(parser, "a list that is too long", "Write the labels of one sample in each row.");
            }
            labels.append(i == 0 ? "" : " ").append(label);
        }
        add(labels.toString());
    }

    private void add(String text) {
        gathered.cells(1);
        texts.add(text);
    }

    @Override
    public void missing() {
        add(null);
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        gathered.add(texts, rows.places(gathered.file(), name));
    }
}
