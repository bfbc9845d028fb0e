package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The descriptors of a child that is about to be started: its ends, and ours of those that are pipes. */
final class Wiring {
    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int BOTH = 2;

    private final List<Descriptor> childs = new ArrayList<>();
    private final List<SocketChannel> ours = new ArrayList<>();

    private Wiring() {}

    /** Opens everything that the entries ask for, or nothing. */
    static Wiring open(EventLoop loop, List<Stdio> entries) throws NativeFailure {
        Wiring wiring = new Wiring();
        try {
            for (Stdio entry : entries) {
                wiring.add(loop, entry);
            }
            return wiring;
        } catch (NativeFailure | RuntimeException failed) {
            wiring.close();
            throw failed;
        }
    }

    private void add(EventLoop loop, Stdio entry) throws NativeFailure {
        if (entry instanceof Stdio.Pipe || entry instanceof Stdio.Overlapped) {
            SocketPairs.Pair pair = SparePairs.of(loop).take();
            childs.add(pair.childs());
            ours.add(pair.ours());
        } else {
            childs.add(descriptor(entry, childs.size()));
            ours.add(null);
        }
    }

    private static Descriptor descriptor(Stdio entry, int place) throws NativeFailure {
        if (entry instanceof Stdio.Inherit) {
            return Descriptor.copyOf(place);
        }
        if (entry instanceof Stdio.Fd fd) {
            return Descriptor.copyOf(fd.number());
        }
        if (entry instanceof Stdio.File file) {
            return file(file.path(), flags(file.use()));
        }
        if (entry instanceof Stdio.Stream stream) {
            return socket(stream, place);
        }
        if (entry instanceof Stdio.Prepared prepared) {
            return prepared.descriptor();
        }
        return Descriptor.open("/dev/null", place == 0 ? READ : BOTH);
    }

    private static int flags(Stdio.FileUse use) {
        Os.OpenFlags flags = Os.HERE.open;
        return switch (use) {
            case READ -> READ;
            case WRITE -> WRITE | flags.create() | flags.truncate();
            case APPEND -> WRITE | flags.create() | flags.append();
        };
    }

    private static Descriptor file(Path path, int flags) throws NativeFailure {
        try {
            return Descriptor.open(path.toString(), flags);
        } catch (NativeFailure failed) {
            throw SystemError.open(failed.errno(), path.toString());
        }
    }

    private static Descriptor socket(Stdio.Stream stream, int place) throws NativeFailure {
        Descriptor copy = SocketPairs.copyOf(stream.channel());
        if (place < 3) {
            copy.makeBlocking();
        }
        return copy;
    }

    /** What becomes the child's 0, 1, 2, … */
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>(childs.size());
        for (Descriptor descriptor : childs) {
            numbers.add(descriptor.number());
        }
        return numbers;
    }

    /** Our ends, by the child's number; null where it is no pipe. */
    List<SocketChannel> ours() {
        return Collections.unmodifiableList(ours);
    }

    /** The same without what is the runtime's own business. */
    List<SocketChannel> visible(List<Stdio> entries) {
        int visible = ours.size();
        for (Stdio entry : entries) {
            visible -= entry instanceof Stdio.Prepared ? 1 : 0;
        }
        return ours().subList(0, visible);
    }

    /** The child has its own copies now, or never will. */
    void closeChilds() {
        childs.forEach(Descriptor::close);
    }

    /** Closes both sides. */
    void close() {
        closeChilds();
        for (SocketChannel channel : ours) {
            SocketPairs.close(channel);
        }
    }
}
