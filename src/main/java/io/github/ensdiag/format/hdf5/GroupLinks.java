package io.github.ensdiag.format.hdf5;

import io.jhdf.Constants;
import io.jhdf.FractalHeap;
import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the entries of a group. The library's own listing reads every entry's header at once and fails as a whole if one
 * of them is of a kind that it does not know.
 */
final class GroupLinks {
    private static final int SOFT = 2;

    private GroupLinks() {}

    static List<Link> of(BoundedStorage storage, ObjectHeader group) {
        if (group.hasMessageOfType(SymbolTableMessage.class)) {
            return old(storage, group.getMessageOfType(SymbolTableMessage.class));
        }
        LinkInfoMessage info = group.getMessageOfType(LinkInfoMessage.class);
        if (info.getBTreeNameIndexAddress() == Constants.UNDEFINED_ADDRESS) {
            return group.getMessagesOfType(LinkMessage.class).stream()
                    .map(GroupLinks::link)
                    .toList();
        }
        return dense(storage, info);
    }

    private static List<Link> old(BoundedStorage storage, SymbolTableMessage table) {
        ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
        List<Link> links = new ArrayList<>();
        for (long address :
                BTreeV1.createGroupBTree(storage, table.getBTreeAddress()).getChildAddresses()) {
            for (SymbolTableEntry entry : new GroupSymbolTableNode(storage, address).getSymbolTableEntries()) {
                String name = text(names, entry.getLinkNameOffset());
                links.add(
                        entry.getCacheType() == SOFT
                                ? Link.soft(name, text(names, entry.getLinkValueOffset()))
                                : Link.hard(name, entry.getObjectHeaderAddress()));
            }
        }
        return links;
    }

    private static String text(ByteBuffer names, int at) {
        int end = at;
        while (names.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - at];
        names.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Of a group with many entries. */
    private static List<Link> dense(BoundedStorage storage, LinkInfoMessage info) {
        storage.requireTree(info.getBTreeNameIndexAddress());
        BTreeV2<LinkNameForIndexedGroupRecord> tree = new BTreeV2<>(storage, info.getBTreeNameIndexAddress());
        FractalHeap heap = new FractalHeap(storage, info.getFractalHeapAddress());
        List<Link> links = new ArrayList<>();
        for (LinkNameForIndexedGroupRecord entry : tree.getRecords()) {
            links.add(link(LinkMessage.fromBuffer(heap.getId(entry.getId()), storage.getSuperblock())));
        }
        return links;
    }

    private static Link link(LinkMessage message) {
        switch (message.getLinkType()) {
            case HARD:
                return Link.hard(message.getLinkName(), message.getHardLinkAddress());
            case SOFT:
                return Link.soft(message.getLinkName(), message.getSoftLink());
            default:
                return Link.outside(message.getLinkName());
        }
    }
}
