package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.error.ErrorCode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes with the bytes of a clone without being among them: shared blocks, what the transfer list names, and copies of
 * buffers, which become the receiver's as they are, so that each byte is copied once.
 */
final class Cargo {
    /** The cargo of a clone that leaves this process: nothing but bytes may. */
    static final Cargo NONE = new Cargo(List.of(), false);

    private final boolean local;
    private final Map<Object, Integer> listed;
    private final List<Transferable> leaving;
    private final List<Transferable.Moved> moved;
    private List<SharedBlock> shared = List.of();
    private List<BufferCopy> copies = List.of();
    private long movedBytes;

    /** Most messages carry nothing: then nothing is made. */
    private Cargo(List<?> transfer, boolean local) {
        boolean empty = transfer.isEmpty();
        this.local = local;
        listed = empty ? Map.of() : new IdentityHashMap<>();
        leaving = empty ? List.of() : new ArrayList<>();
        moved = empty ? List.of() : new ArrayList<>();
        for (Object each : transfer) {
            list(each);
        }
    }

    /** @throws DataCloneError for what stands there twice or has gone already */
    static Cargo listing(List<?> transfer) {
        return new Cargo(transfer, true);
    }

    private void list(Object each) {
        if (!(each instanceof Transferable item)) {
            throw ErrorCode.ERR_INVALID_TRANSFER_OBJECT.error();
        }
        if (item.isUntransferable()) {
            return; // Node 20 copies it then; later ones throw
        }
        if (item.detached() && !(item instanceof ArrayBuffer)) {
            throw new DataCloneError(item.kind() + " in transfer list is already detached");
        }
        if (listed.putIfAbsent(item, listed.size()) != null) {
            throw new DataCloneError("Transfer list contains duplicate " + item.kind());
        }
        leaving.add(item);
    }

    /** The item's number if it moves, else -1. */
    int numberOf(Transferable item) {
        return listed.getOrDefault(item, -1);
    }

    /** Whether memory may be shared with the receiver. */
    boolean local() {
        return local;
    }

    int share(SharedBlock block) {
        shared = shared.isEmpty() ? new ArrayList<>() : shared;
        shared.add(block);
        return shared.size() - 1;
    }

    SharedBlock shared(int number) {
        return shared.get(number);
    }

    int add(BufferCopy copy) {
        copies = copies.isEmpty() ? new ArrayList<>() : copies;
        copies.add(copy);
        return copies.size() - 1;
    }

    /** That copy; a copy of it unless its receiver is the only one. */
    BufferCopy copy(int number, boolean only) {
        return only ? copies.get(number) : copies.get(number).again();
    }

    int copiedBytes() {
        long sum = 0;
        for (BufferCopy copy : copies) {
            sum += copy.length();
        }
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    /** The point of no return: takes everything that leaves from its owner. */
    void move() {
        for (Transferable item : leaving) {
            movedBytes += item instanceof ArrayBuffer buffer ? buffer.byteLength() : 0;
            moved.add(item.move());
        }
        if (!leaving.isEmpty()) {
            leaving.clear(); // the receiver must not reach what is left of them
            listed.clear();
        }
    }

    long movedBytes() {
        return movedBytes;
    }

    long sharedBytes() {
        long sum = 0;
        for (SharedBlock block : shared) {
            sum += block.length();
        }
        return sum;
    }

    Object arrive(int number) {
        return moved.get(number).arrive();
    }

    void lose() {
        moved.forEach(Transferable.Moved::lose);
    }
}
