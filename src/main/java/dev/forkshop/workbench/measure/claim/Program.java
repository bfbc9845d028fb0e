package dev.forkshop.workbench.measure.claim;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.runtime.stream.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One program of an experiment from its start to its end: its lines are handed on as they come, and where it does not end
 * in time it is ended, with what it started. On the loop.
 */
final class Program {
    /** What an orphan holds open is given up this long after the program's end. */
    private static final long PIPES_MILLIS = 500;

    private static final int KEPT_ERRORS = 8192;

    /**
     * How it ended.
     *
     * @param how {@code exit 0}, {@code exit 1}, {@code SIGKILL}, or an error's code
     * @param errors the end of what it wrote to its error output
     */
    record Ending(String how, boolean late, String errors) {}

    private final EventLoop loop = EventLoop.current();
    private final ChildProcess child;
    private final Consumer<String> lines;
    private final StringBuilder partial = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private boolean late;

    private Program(ChildProcess child, Consumer<String> lines) {
        this.child = child;
        this.lines = lines;
    }

    /** Follows a program that was just started, and ends it after so many milliseconds. */
    static Program follow(ChildProcess child, Consumer<String> lines, long limitMillis) {
        Program program = new Program(child, lines);
        program.listen(limitMillis);
        return program;
    }

    private void listen(long limitMillis) {
        var limit = loop.setTimeout(this::tooLate, limitMillis);
        read(child.stdout(), this::output);
        read(child.stderr(), this::error);
        child.onError(this::failed);
        child.onExit((code, signal) -> {
            limit.clear();
            loop.setTimeout(this::giveUpPipes, PIPES_MILLIS).unref();
        });
        child.onClose((code, signal) -> ended(signal == null ? "exit " + code : signal));
        if (child.stdin() != null) {
            child.stdin().end();
        }
    }

    private static void read(Readable stream, Consumer<String> reader) {
        if (stream != null) {
            stream.setEncoding("utf8");
            stream.onData(chunk -> reader.accept(chunk.toString()));
        }
    }

    CompletableFuture<Ending> ending() {
        return ending;
    }

    private void output(String text) {
        partial.append(text);
        for (int end = partial.indexOf("\n"); end >= 0; end = partial.indexOf("\n")) {
            line(partial.substring(0, end));
            partial.delete(0, end + 1);
        }
    }

    private void line(String line) {
        if (!line.isBlank()) {
            lines.accept(line.strip());
        }
    }

    private void error(String text) {
        errors.append(text);
        errors.delete(0, Math.max(0, errors.length() - KEPT_ERRORS));
    }

    private void failed(NodeError error) {
        errors.append(error.getMessage());
        ended(String.valueOf(error.code()));
    }

    private void ended(String how) {
        line(partial.toString());
        partial.setLength(0);
        ending.complete(new Ending(how, late, errors.toString()));
    }

    private void giveUpPipes() {
        child.stdio().stream().filter(Objects::nonNull).forEach(Duplex::destroy);
    }

    private void tooLate() {
        late = true;
        kill();
    }

    /** Ends it and all that it started; nothing where it has ended: its number may be a stranger's by now. */
    void kill() {
        if (child.exitCode() != null || child.signalCode() != null) {
            return;
        }
        List<ProcessHandle> descendants = new ArrayList<>();
        ProcessHandle.of(child.pid()).ifPresent(root -> root.descendants().forEach(descendants::add));
        child.kill("SIGKILL");
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
