package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;

/** Writes the blocks of classes, and what is taken for what by blocks, as JSON. */
final class JsonBlocks {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final Blocks blocks;
    private final int series;
    private final BlockNames names;

    JsonBlocks(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.blocks = results.blocks();
        series = results.seriesCount();
        names = new BlockNames(results, set::className);
    }

    void write(JsonParts.Writer<Confusion> confusion) throws IOException {
        json.writeObjectFieldStart("blocks");
        json.writeStringField("origin", Vocabulary.word(blocks.origin()));
        json.writeArrayFieldStart("list");
        for (int b = 0; b < blocks.list().size(); b++) {
            block(b, blocks.list().get(b));
        }
        json.writeEndArray();
        parts.figures("within", series, blocks::within);
        parts.array("confusions", blocks.confusions(), confusion);
        json.writeEndObject();
    }

    private void block(int index, Block block) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", names.of(index));
        json.writeStringField("kind", Vocabulary.word(block.kind()));
        parts.array("groups", block.groups(), json::writeString);
        parts.numbers("classes", block.classes());
        json.writeNumberField("size", block.size());
        parts.numbers("right", block.right());
        parts.numbers("noAnswers", block.silent());
        parts.figures("accuracy", series, block::accuracy);
        parts.numbers("wrongWithin", block.within());
        parts.figures("within", series, block::withinShare);
        json.writeEndObject();
    }
}
