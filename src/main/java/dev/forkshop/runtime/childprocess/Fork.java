package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.JavaProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has a module run in a JVM with a channel to us, in a new one or in the spare: one call of {@code fork}. Loop thread only. */
final class Fork {
    private final EventLoop loop;
    private final ForkSettings.Used used;
    private final ForkOptions options;
    private final Path cwd;

    private Fork(EventLoop loop, ForkOptions options) {
        this.loop = loop;
        this.used = ForkSettings.of(loop);
        this.options = options;
        this.cwd = Host.directory(loop, options.spawn().cwd()).toAbsolutePath();
    }

    static ChildProcess start(EventLoop loop, String module, List<String> args, ForkOptions options) {
        loop.assertInLoop();
        if (module == null) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("modulePath", "of type string", "null");
        }
        return new Fork(loop, options).start(module, Validate.arguments(args));
    }

    private ChildProcess start(String module, List<String> args) {
        Path file = used.modules().find(module, cwd).toAbsolutePath();
        CompiledModule compiled = used.modules().compile(file);
        Errand errand =
                new Errand(options.serialization(), file, compiled.keptAt().orElse(null), execArgv(), args);
        List<String> jvmOptions = jvmOptions(compiled);
        return takeSpare(errand, jvmOptions).orElseGet(() -> anew(errand, jvmOptions));
    }

    private Optional<ChildProcess> takeSpare(Errand errand, List<String> jvmOptions) {
        if (!options.spare() || !errand.execArgv().isEmpty()) {
            return Optional.empty();
        }
        ProgramCall call = call(errand, jvmOptions, options.descriptors());
        ProgramCall adapted = Host.of(loop, call).map(host -> host.adapt(call)).orElse(call);
        Optional<ChildProcess> taken = Spares.of(loop).take(adapted, jvmOptions, errand);
        taken.ifPresent(child -> Limits.apply(loop, child, adapted.options()));
        return taken;
    }

    private ChildProcess anew(Errand errand, List<String> jvmOptions) {
        IpcServer.Invitation invitation = IpcServer.of(loop).invite(options.serialization());
        ChildProcess child = spawn(invitation, errand, jvmOptions);
        ForkLink.join(child, invitation.channel(), loop);
        return child;
    }

    /** Where nothing is started and that is thrown, nobody will ever call: the channel must not hold the loop. */
    private ChildProcess spawn(IpcServer.Invitation invitation, Errand errand, List<String> jvmOptions) {
        List<Stdio> stdio = new ArrayList<>(options.descriptors());
        try {
            ForkNote note = note(invitation, errand, addLifeline(stdio));
            return Spawner.spawn(loop, call(errand, jvmOptions, stdio).with(note.asVariable()));
        } catch (RuntimeException notStarted) {
            IpcServer.of(loop).settle(invitation.channel());
            throw notStarted;
        } finally {
            Stdio.closePrepared(stdio);
        }
    }

    /** The place of the lifeline among the child's descriptors; a detached child has none. */
    private int addLifeline(List<Stdio> stdio) {
        if (options.spawn().detached()) {
            return -1;
        }
        try {
            return Lifeline.addTo(stdio);
        } catch (NativeFailure failure) {
            throw SystemError.of(failure.errno(), "pipe");
        }
    }

    private ForkNote note(IpcServer.Invitation invitation, Errand errand, int lifeline) {
        long us = ProcessHandle.current().pid();
        return new ForkNote(invitation.address(), invitation.token(), us, lifeline, used.settings(), errand);
    }

    private List<String> execArgv() {
        return options.execArgv() == null ? used.settings().execArgv() : options.execArgv();
    }

    /** What serves starts from an archive of its own, where the launcher prepared these options. */
    private List<String> jvmOptions(CompiledModule module) {
        List<String> usual = used.settings().jvmOptions();
        boolean prepared = usual.equals(JavaProgram.preparedOptions());
        return prepared && module.serves() ? JavaProgram.preparedServerOptions() : usual;
    }

    private ProgramCall call(Errand errand, List<String> jvmOptions, List<Stdio> stdio) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(errand.execArgv());
        List<String> words = new ArrayList<>(List.of(errand.file().toString()));
        words.addAll(errand.arguments());
        String java = options.execPath() == null ? JavaProgram.path() : options.execPath();
        List<String> line = used.settings().commandLine(all, words);
        return ProgramCall.of("fork", java, line, options.spawn().stdio(stdio));
    }
}
