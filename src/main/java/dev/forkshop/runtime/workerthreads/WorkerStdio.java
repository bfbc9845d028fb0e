package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleInput;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Source;
import dev.forkshop.runtime.stream.Writable;
import java.util.Optional;

/**
 * The three streams of a worker. As in Node all of them go through the maker's loop: while that is blocked, nothing of
 * the worker's output is seen.
 */
final class WorkerStdio {
    private final OutputRelay stdout;
    private final OutputRelay stderr;
    private final InputRelay stdin;

    WorkerStdio(EventLoop maker, WorkerOptions options, Optional<ModuleRun> run) {
        stdout = new OutputRelay(maker);
        stderr = new OutputRelay(maker);
        stdin = options.stdin() ? new InputRelay(maker) : null;
        if (!options.stdout()) {
            stdout.passTo(run.map(ModuleRun::options).map(ModuleOptions::stdout).orElse(System.out::writeBytes));
        }
        if (!options.stderr()) {
            stderr.passTo(run.map(ModuleRun::options).map(ModuleOptions::stderr).orElse(System.err::writeBytes));
        }
    }

    Readable stdout() {
        return stdout.readable();
    }

    Readable stderr() {
        return stderr.readable();
    }

    Writable stdin() {
        return stdin == null ? null : stdin.writable();
    }

    /** Where the worker's module writes. */
    ModuleOutput output() {
        return stdout;
    }

    ModuleOutput errors() {
        return stderr;
    }

    /** Gives the worker its input, which is at its end where its maker writes none; on the worker's loop. */
    void attachTo(EventLoop worker) {
        if (stdin == null) {
            ModuleInput.give(worker, () -> nothing(worker));
        } else {
            Readable input = stdin.attachTo(worker);
            ModuleInput.give(worker, () -> input);
        }
    }

    private static Readable nothing(EventLoop worker) {
        Readable ended = new Readable(worker, new NoSource());
        ended.end();
        return ended;
    }

    private record NoSource() implements Source {
        @Override
        public void reading(boolean wanted) {}

        @Override
        public void close() {}
    }

    /** Everything that was written is read, then comes the end. */
    void finish() {
        stdout.finish();
        stderr.finish();
        if (stdin != null) {
            stdin.writable().destroy();
        }
    }
}
