package io.github.ensdiag.report;

import io.github.ensdiag.measure.Blocks;
import java.util.ArrayList;
import java.util.List;

/**
 * What is taken for what, by blocks of classes.
 *
 * @param paragraphs where the blocks come from, and the commonest mistake from one to another
 * @param folds the blocks with their figures, and the classes of each
 */
record BlockPart(List<Text> paragraphs, List<Picture> pictures, List<Table> folds) {

    /** Empty where there is one block only, or no wrong answer. */
    static List<BlockPart> of(Facts facts) {
        Blocks blocks = facts.results.blocks();
        if (blocks.list().size() < 2 || blocks.confusions().isEmpty()) {
            return List.of();
        }
        BlockWords words = new BlockWords(facts);
        BlockTables tables = new BlockTables(facts);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(facts.picture("blocks", words.staying(), tables.between()));
        pictures.add(facts.picture(
                "blocks-difference", words.compared(), facts.two() ? tables.different() : tables.compared()));
        if (!facts.two()) {
            pictures.add(new Picture(words.membersDiffer(), false, new Markup(""), tables.different()));
        }
        return List.of(new BlockPart(
                List.of(words.origin(), words.between()), pictures, List.of(tables.figures(), tables.classes())));
    }
}
