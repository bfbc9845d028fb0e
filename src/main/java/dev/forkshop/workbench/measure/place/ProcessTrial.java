package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import java.util.List;
import java.util.Optional;

/** The module in a JVM of its own. Its output is not shown. */
final class ProcessTrial extends Trial {
    private static final long GRACE_MILLIS = 2_000;

    private volatile ChildProcess child;

    ProcessTrial(Assignment task) {
        super(task);
    }

    @Override
    void begin() {
        if (stopped()) {
            ended("stopped");
            return;
        }
        child = fork(task, task.file().toString());
        child.onMessage(answer -> answered(Place.PROCESS, answer));
        child.onError(error -> failed(error.toString()));
        child.onClose((code, signal) -> ended(signal == null ? "exit " + code : signal));
        task.all().forEach(child::send);
    }

    /** Forks a module whose output nobody sees, and lists it while it lives. */
    static ChildProcess fork(Assignment task, String module) {
        ForkOptions options =
                ForkOptions.defaults().silent(true).cwd(task.session().directory());
        ChildProcess made = ChildProcesses.fork(module, List.of(), options);
        task.session().runs().pin(made.startedFact());
        task.session().children().add(made, task.line());
        made.stdout().resume();
        made.stderr().resume();
        return made;
    }

    @Override
    Optional<Memory> memory() {
        return Memory.ofProcess(child.pid());
    }

    @Override
    void release() {
        if (child.connected()) {
            child.disconnect();
        }
        task.loop().setTimeout(this::kill, GRACE_MILLIS).unref();
    }

    @Override
    void end() {
        task.loop().execute(this::kill);
    }

    private void kill() {
        if (child != null && child.exitCode() == null && child.signalCode() == null) {
            child.kill("SIGKILL");
        }
    }
}
