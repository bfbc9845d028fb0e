package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.ipc.Standby;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.JavaProgram;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A JVM that was started before anybody forked: it has its pipes and has called its parent, and waits to be told what to
 * run. It is no child of ours before that, and nobody knows of it. Loop thread only.
 *
 * <p>States: starting; ready; taken, when a {@link ChildProcess} has it; gone, from the first two.
 */
final class Spare {
    /** What the first descriptors of its child must be; the last stands where the channel is. */
    private static final List<Stdio> PIPES = List.of(Stdio.pipe(), Stdio.pipe(), Stdio.pipe(), Stdio.ignore());

    private final EventLoop loop;
    private final ForkSettings settings;
    private final Map<String, String> environment = OwnEnvironment.ofProcess();
    private final long born = System.nanoTime();
    private final Standby standby;
    private final List<SocketChannel> pipes;
    private final ExitWatch watch;

    private Spare(EventLoop loop, ForkSettings settings, Standby standby) throws NativeFailure {
        this.loop = loop;
        this.settings = settings;
        this.standby = standby;
        Spawner.Launched launched = launch();
        pipes = launched.pipes();
        watch = ExitWatch.start(launched.pid(), loop);
    }

    /**
     * Starts one.
     *
     * @param ready called when it waits
     * @param gone called when it ends without having been taken
     */
    static Spare start(EventLoop loop, ForkSettings settings, Runnable ready, Consumer<ExitStatus> gone)
            throws NativeFailure {
        Standby standby = IpcServer.of(loop).standby(ready);
        try {
            Spare spare = new Spare(loop, settings, standby);
            spare.watch.onEnd(gone);
            return spare;
        } catch (NativeFailure | RuntimeException notStarted) {
            standby.close();
            throw notStarted;
        }
    }

    private Spawner.Launched launch() throws NativeFailure {
        List<Stdio> stdio = new ArrayList<>(PIPES);
        int lifeline = Lifeline.addTo(stdio);
        try {
            ForkNote note = new ForkNote(
                    IpcServer.of(loop).address(),
                    standby.token(),
                    ProcessHandle.current().pid(),
                    lifeline,
                    settings,
                    null);
            List<String> words = settings.commandLine(settings.jvmOptions(), List.of("spare"));
            SpawnOptions options = SpawnOptions.defaults().env(environment).stdio(stdio);
            return Spawner.launch(
                    loop,
                    ProgramCall.of("fork", JavaProgram.path(), words, options).with(note.asVariable()));
        } finally {
            Stdio.closePrepared(stdio);
        }
    }

    long pid() {
        return watch.pid();
    }

    /** When it was started, as {@link System#nanoTime}. */
    long born() {
        return born;
    }

    boolean isReady() {
        return standby.isHere();
    }

    /** Whether it lives, and a JVM that is started for this would be the same as it is. */
    boolean suits(ProgramCall call, List<String> jvmOptions, byte[] errand) {
        SpawnOptions options = call.options();
        return isReady()
                && call.file().equals(JavaProgram.path())
                && call.argv().get(0).equals(call.file())
                && jvmOptions.equals(settings.jvmOptions())
                && options.stdio().equals(PIPES)
                && !options.detached()
                && directory(options).equals(Path.of("").toAbsolutePath())
                && call.environment().variables().equals(environment)
                && errand.length <= Standby.MAX_ERRAND_BYTES
                && !watch.isOver();
    }

    private static Path directory(SpawnOptions options) {
        return Path.of(options.cwd() == null ? "" : options.cwd())
                .toAbsolutePath()
                .normalize();
    }

    /** The child that it is from now on: told what to run once its start is. */
    ChildProcess become(ProgramCall call, Serialization serialization, byte[] errand) {
        ChildProcess child = ChildProcess.running(loop, call, Spawner.streams(loop, pipes), watch);
        child.tell(new ProcessFact.SpareTaken(pid(), System.nanoTime() - born));
        Channel channel = IpcServer.of(loop).channel(serialization);
        ForkLink.join(child, channel, loop);
        standby.tell(errand, channel);
        return child;
    }

    /** Ends it; it is nobody's yet. */
    void end() {
        standby.close();
        watch.destroy();
        pipes.forEach(SocketPairs::close);
    }
}
