package io.github.ensdiag.format.arrow;

import java.util.ArrayList;
import java.util.List;

/** A column of lists: of numbers, of texts, or of structs, whose members then make a field each. */
final class ListField implements Field {
    /** Longer lists are of all classes in their order, and thus all of one length; shorter ones may be of the best. */
    private static final int LONGEST_UNEVEN = 1000;

    private static final int NONE = -1;

    private final Column column;
    private final int index;
    private final Source source;
    private final List<ListItem> items = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();
    private final List<Column> refused = new ArrayList<>();
    private int first = NONE;
    private int longest;
    private String uneven = "";
    private int rows;

    /** @param index of the column in the file */
    ListField(Source source, Names names, Column column, int index) {
        this.source = source;
        this.column = column;
        this.index = index;
        Column item = column.members().get(0);
        if (Role.isScalar(item)) {
            add(names, item, column.name(), NONE);
        } else {
            for (int i = 0; i < item.members().size(); i++) {
                Column member = item.members().get(i);
                if (Role.isScalar(member)) {
                    add(names, member, member.name(), i);
                } else {
                    refused.add(member);
                }
            }
        }
    }

    private void add(Names names, Column item, String name, int member) {
        items.add(item.isText() ? new TextItem(source, names, item, name) : new NumberItem(source, item, name));
        members.add(member);
    }

    @Override
    public void read(Batch batch) {
        Array array = batch.arrays().get(index);
        Lists lists = Lists.of(source, batch.where(), array);
        measure(batch, lists);
        Array item = array.members().get(0);
        for (int i = 0; i < items.size(); i++) {
            int member = members.get(i);
            if (member == NONE) {
                items.get(i).read(batch.where(), lists, Bytes.NONE, item);
            } else {
                items.get(i)
                        .read(
                                batch.where(),
                                lists,
                                item.validity(),
                                item.members().get(member));
            }
        }
        rows += batch.rows();
    }

    /** Remembers where lists are first found to differ in length. */
    private void measure(Batch batch, Lists lists) {
        if (lists.shortest() == Integer.MAX_VALUE) {
            return; // all are missing
        }
        if (first == NONE) {
            first = lists.shortest();
        }
        boolean differs = lists.odd() >= 0 || lists.shortest() != first;
        if (differs && uneven.isEmpty()) {
            int row = rows + Math.max(0, lists.odd());
            uneven = "row " + row + ", counted from 0, in " + batch.where();
        }
        longest = Math.max(longest, lists.longest());
    }

    @Override
    public void finish(TableParts parts) {
        refused.forEach(member -> parts.refuse(member.name(), Role.why(member)));
        if (longest == 0) {
            parts.refuse(column.name(), "holds no values: all its lists are empty. Save it after it is filled.");
        } else if (longest > LONGEST_UNEVEN && !uneven.isEmpty()) {
            parts.refuse(
                    column.name(),
                    "holds lists of different lengths, up to " + longest + ", as " + uneven + ", shows. Save as many "
                            + "scores in each row as there are classes, or at most " + LONGEST_UNEVEN
                            + " for the best classes.");
        } else {
            items.forEach(item -> item.finish(parts, longest));
        }
    }
}
