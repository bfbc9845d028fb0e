package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.runtime.stream.Readable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts programs for {@code spawn} and for those that build on it. Loop thread only. */
final class Spawner {
    /** Failures that Node tells by an {@code error} event; it throws the others. */
    private static final Set<Errno> EMITTED =
            Set.of(Errno.EACCES, Errno.EAGAIN, Errno.EMFILE, Errno.ENFILE, Errno.ENOENT);

    private static final Set<Errno> NO_STREAMS = Set.of(Errno.EMFILE, Errno.ENFILE);

    private Spawner() {}

    /** Starts the program; its timeout and its abort signal are at work from then on. */
    static ChildProcess spawn(EventLoop loop, ProgramCall call) {
        ChildProcess child = start(loop, call);
        Limits.apply(loop, child, call.options());
        return child;
    }

    /** Starts the program and nothing more. */
    static ChildProcess start(EventLoop loop, ProgramCall call) {
        loop.assertInLoop();
        Optional<Host> host = Host.of(loop, call);
        ProgramCall adapted = host.map(module -> module.adapt(call)).orElse(call);
        try {
            ChildProcess child = running(loop, adapted);
            host.ifPresent(module -> module.forward(child.stdio()));
            return child;
        } catch (NativeFailure failure) {
            return failed(loop, adapted, failure.errno());
        }
    }

    private static ChildProcess running(EventLoop loop, ProgramCall call) throws NativeFailure {
        Launched launched = launch(loop, call);
        stopReadingWhatWasGivenAway(call.options().stdio());
        return ChildProcess.running(loop, call, streams(loop, launched.pipes()), ExitWatch.start(launched.pid(), loop));
    }

    /**
     * A process that was started and has no eye on it yet.
     *
     * @param pipes our ends, by the child's descriptors; null where a descriptor is no pipe
     */
    record Launched(List<SocketChannel> pipes, int pid) {}

    /** Starts the program and tells nobody. */
    static Launched launch(EventLoop loop, ProgramCall call) throws NativeFailure {
        Wiring wiring = Wiring.open(loop, call.options().stdio());
        try {
            int pid = PosixSpawn.start(call.launch(wiring.numbers()));
            return new Launched(wiring.visible(call.options().stdio()), pid);
        } catch (NativeFailure failure) {
            wiring.close();
            throw failure;
        } finally {
            wiring.closeChilds();
        }
    }

    private static void stopReadingWhatWasGivenAway(List<Stdio> entries) {
        for (Stdio entry : entries) {
            if (entry instanceof Stdio.Stream stream) {
                stream.reader().ifPresent(Readable::giveAway);
            }
        }
    }

    /** Our ends of a child's pipes, as its program expects them; null where there is none. */
    static List<Duplex> streams(EventLoop loop, List<SocketChannel> ours) {
        List<Duplex> streams = new ArrayList<>();
        for (SocketChannel channel : ours) {
            streams.add(channel == null ? null : stream(loop, channel, streams.size()));
        }
        return streams;
    }

    private static Duplex stream(EventLoop loop, SocketChannel channel, int place) {
        try {
            return switch (place) {
                case 0 -> Duplex.writing(loop, channel);
                case 1, 2 -> Duplex.reading(loop, channel);
                default -> Duplex.over(loop, channel);
            };
        } catch (IOException unwatchable) {
            throw new UncheckedIOException(unwatchable);
        }
    }

    private static ChildProcess failed(EventLoop loop, ProgramCall call, Errno errno) {
        SystemError error = SystemError.spawn(errno, "spawn", call.file(), call.arguments());
        loop.journal()
                .append(new ProcessFact.NotStarted(
                        call.method(), call.file(), call.arguments(), error.code(), error.getMessage()));
        if (!EMITTED.contains(errno)) {
            throw SystemError.of(errno, "spawn");
        }
        return ChildProcess.failed(loop, call, deadStreams(loop, call, errno), error);
    }

    private static List<Duplex> deadStreams(EventLoop loop, ProgramCall call, Errno errno) {
        List<Duplex> streams = new ArrayList<>();
        for (Stdio entry :
                NO_STREAMS.contains(errno) ? List.<Stdio>of() : call.options().stdio()) {
            int place = streams.size();
            boolean pipe = entry instanceof Stdio.Pipe || entry instanceof Stdio.Overlapped;
            streams.add(pipe ? Duplex.nowhere(loop, place > 0, place == 0 || place > 2) : null);
        }
        return streams;
    }
}
