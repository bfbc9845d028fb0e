package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.ipc.FactReceiver;
import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.JavaProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a JVM that runs a module and has a channel to us: one call of {@code fork}. Loop thread only. */
final class Fork {
    private static final String MAIN = "dev.forkshop.Main";

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
        IpcServer server = IpcServer.of(loop);
        IpcServer.Invitation invitation = server.invite(options.serialization());
        ChildProcess child = spawn(invitation, file, compiled, args, server);
        child.connect(new ForkLink(child, invitation.channel(), server));
        FactReceiver.listen(invitation.channel(), loop.journal(), child.startedFact());
        return child;
    }

    /** Where nothing is started and that is thrown, nobody will ever call: the channel must not hold the loop. */
    private ChildProcess spawn(
            IpcServer.Invitation invitation, Path file, CompiledModule compiled, List<String> args, IpcServer server) {
        List<Stdio> stdio = new ArrayList<>(options.descriptors());
        try {
            int lifeline = addLifeline(stdio);
            ForkNote note = note(invitation, file, compiled, lifeline);
            return Spawner.spawn(loop, call(note, jvmOptions(compiled), args, stdio));
        } catch (RuntimeException notStarted) {
            server.settle(invitation.channel());
            throw notStarted;
        } finally {
            closePrepared(stdio);
        }
    }

    /** The child has its copy by now; where it was never started, nobody else closes ours. */
    private static void closePrepared(List<Stdio> stdio) {
        for (Stdio entry : stdio) {
            if (entry instanceof Stdio.Prepared prepared) {
                prepared.descriptor().close();
            }
        }
    }

    /** The place of the lifeline among the child's descriptors; a detached child has none. */
    private int addLifeline(List<Stdio> stdio) {
        if (options.spawn().detached()) {
            return -1;
        }
        try {
            stdio.add(Lifeline.forChild());
            return stdio.size() - 1;
        } catch (NativeFailure failure) {
            throw SystemError.of(failure.errno(), "pipe");
        }
    }

    private ForkNote note(IpcServer.Invitation invitation, Path file, CompiledModule compiled, int lifeline) {
        return new ForkNote(
                invitation.address(),
                invitation.token(),
                options.serialization(),
                ProcessHandle.current().pid(),
                file,
                compiled.keptAt().orElse(null),
                lifeline,
                execArgv(),
                used.settings());
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

    private ProgramCall call(ForkNote note, List<String> jvmOptions, List<String> args, List<Stdio> stdio) {
        List<String> words = new ArrayList<>(jvmOptions);
        words.addAll(execArgv());
        words.addAll(
                List.of("-cp", used.settings().classPath(), MAIN, note.file().toString()));
        words.addAll(args);
        String java = options.execPath() == null ? JavaProgram.path() : options.execPath();
        Map<String, String> more = new LinkedHashMap<>(Map.of(ForkNote.VARIABLE, note.text()));
        return ProgramCall.of("fork", java, words, options.spawn().stdio(stdio)).with(more);
    }
}
