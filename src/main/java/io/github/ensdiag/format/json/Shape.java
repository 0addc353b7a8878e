package io.github.ensdiag.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the values of one place in all rows are built: their kinds, and those of what is in them. */
final class Shape {
    static final int NULL = 1;
    /** A number without a fraction. */
    static final int WHOLE = 1 << 1;

    static final int FRACTION = 1 << 2;
    static final int TEXT = 1 << 3;
    static final int BOOLEAN = 1 << 4;
    static final int LIST = 1 << 5;
    static final int OBJECT = 1 << 6;

    static final int NUMBERS = WHOLE | FRACTION;
    static final int SCALARS = NUMBERS | TEXT | BOOLEAN;

    /** A member, and whether the first object has it. */
    private record Member(Shape shape, boolean first) {}

    // most shapes are of single values
    private List<Shape> cells = List.of();
    private Map<String, Member> members = Map.of();
    private int kinds;
    private int first;
    private int objects;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    void add(int kind) {
        kinds |= kind;
        if (first == 0 && kind != NULL) {
            first = kind;
        }
        if (kind == OBJECT) {
            objects++;
        }
    }

    /** Takes notice of the length of a whole list. */
    void length(int length) {
        shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
    }

    /** Whether there is a place for this position of a list. */
    boolean hasCell(int position) {
        return position < cells.size();
    }

    /** The entries at a position; behind the last known position, those at the last. */
    Shape cell(int position) {
        return cells.get(Math.min(position, cells.size() - 1));
    }

    Shape addCell() {
        if (cells.isEmpty()) {
            cells = new ArrayList<>(1);
        }
        Shape cell = new Shape();
        cells.add(cell);
        return cell;
    }

    /** The member of this name, or null. */
    Shape member(String name) {
        Member member = members.get(name);
        return member == null ? null : member.shape;
    }

    Shape addMember(String name) {
        return addMember(name, objects == 1);
    }

    private Shape addMember(String name, boolean isFirst) {
        if (members.isEmpty()) {
            members = new LinkedHashMap<>();
        }
        Shape shape = new Shape();
        members.put(name, new Member(shape, isFirst));
        return shape;
    }

    /** All members by name, in the order in which they first occur. */
    Map<String, Shape> members() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        members.forEach((name, member) -> shapes.put(name, member.shape));
        return shapes;
    }

    /** Whether the first object has this member. */
    boolean isFirst(String name) {
        return members.get(name).first;
    }

    List<Shape> cells() {
        return cells;
    }

    /** All entries of all lists together. */
    Shape entries() {
        if (cells.size() == 1) {
            return cells.get(0);
        }
        Shape all = new Shape();
        cells.forEach(all::merge);
        return all;
    }

    /** All members of all objects together. */
    Shape values() {
        Shape all = new Shape();
        members.values().forEach(member -> all.merge(member.shape));
        return all;
    }

    private void merge(Shape other) {
        boolean isFirst = objects == 0;
        kinds |= other.kinds;
        first = first == 0 ? other.first : first;
        objects += other.objects;
        shortest = Math.min(shortest, other.shortest);
        longest = Math.max(longest, other.longest);
        for (int i = 0; i < other.cells.size(); i++) {
            Shape cell = hasCell(i) ? cell(i) : addCell();
            cell.merge(other.cells.get(i));
        }
        other.members.forEach((name, member) -> {
            Shape known = member(name);
            (known == null ? addMember(name, isFirst && member.first) : known).merge(member.shape);
        });
    }

    /** Whether there are such values, and beside them nothing but null. */
    boolean isOnly(int allowed) {
        return (kinds & ~NULL) != 0 && (kinds & ~NULL & ~allowed) == 0;
    }

    boolean has(int kind) {
        return (kinds & kind) != 0;
    }

    /** Whether there is nothing but null. */
    boolean isEmpty() {
        return (kinds & ~NULL) == 0;
    }

    /** The kind of the first value that is not null; 0 if there is none. */
    int firstKind() {
        return first;
    }

    int longest() {
        return longest;
    }

    /** Whether lists differ in length. */
    boolean ragged() {
        return shortest < longest;
    }

    /** Whether no list has an entry. */
    boolean onlyEmptyLists() {
        return longest == 0;
    }
}
