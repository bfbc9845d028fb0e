package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.IpcClient;
import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A child's life from its errand to its end, played once by a {@link Spare} with itself: afterwards all that such a life
 * needs is loaded and linked, which is most of what it takes.
 */
final class Rehearsal {
    private static final Object MESSAGE = Map.of("number", 21, "text", "rehearsal");

    private final ForkNote note;
    private final EventLoop loop = new EventLoop("rehearsal", new Journal(Origin.here()));

    private Rehearsal(ForkNote note) {
        this.note = note;
    }

    /** Takes the calling thread until it is over. */
    static void play(ForkNote note) {
        Rehearsal rehearsal = new Rehearsal(note);
        rehearsal.loop.run(rehearsal::begin);
    }

    private void begin() {
        note.settings().use(loop);
        try {
            open(note.address()
                    .resolveSibling("spare-" + ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("a spare cannot rehearse", e);
        }
    }

    /** Both ends of a channel are ours. */
    private void open(Path place) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(place);
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(address);
            Channel child = channel(SocketChannel.open(address));
            Channel parent = channel(door.accept());
            Files.delete(place);
            play(child, parent);
        }
    }

    private Channel channel(SocketChannel socket) throws IOException {
        return IpcClient.open(
                loop, socket, Serialization.JSON, ProcessHandle.current().pid());
    }

    private void play(Channel child, Channel parent) throws IOException {
        Errand errand = new Errand(Serialization.JSON, Path.of("Rehearsed.java"), null, List.of(), List.of());
        CompiledModule module = CompiledModule.of(Rehearsed.class);
        new ChildRun(loop, errand, child).begin(module, bytes -> {}, bytes -> {}, (loop, channel) -> {}, code -> {});
        parent.onMessage(answer -> parent.disconnect());
        parent.send(MESSAGE, null);
    }
}
