package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.IpcClient;
import dev.forkshop.runtime.ipc.Serialization;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;

/** What a {@link Spare} does before it is told what to run: it gets ready, calls its parent, and waits. */
final class SpareLife {
    private SpareLife() {}

    /** Returns what this process is to run; does not return where the parent does not need it any more. */
    static Errand untilTold(ForkNote note, HeadStart headStart) {
        try {
            Rehearsal.play(note); // in JSON
            IpcClient.prepare(Serialization.ADVANCED);
            SocketChannel socket = headStart.socket();
            IpcClient.call(socket, note.address(), note.token());
            return Errand.of(IpcClient.errand(socket));
        } catch (EOFException notNeeded) {
            Runtime.getRuntime().halt(0);
            throw new IllegalStateException(notNeeded);
        } catch (IOException e) {
            throw new UncheckedIOException("this spare cannot wait", e);
        }
    }
}
