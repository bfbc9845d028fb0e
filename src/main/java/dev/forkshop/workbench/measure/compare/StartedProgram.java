package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ExecCallback;
import dev.forkshop.runtime.stream.Chunk;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A program that was started by exec, execFile or spawn, and what its caller was handed of its output: by the callback at
 * the end, or piece by piece. On the loop.
 */
final class StartedProgram {
    private final CompletableFuture<String> handed = new CompletableFuture<>();
    private final CompletableFuture<String> gone = new CompletableFuture<>();
    private final ChildProcess child;
    private long bytes;
    private String error = "";
    private CompletableFuture<Void> arrival = new CompletableFuture<>();

    private StartedProgram(Way way, List<String> words) {
        child = start(way, words);
        child.onError(failure -> handed.complete(failure.code()));
        child.onClose((code, signal) -> gone.complete(signal == null ? "exit " + code : signal));
        child.stdout().onData(this::arrived);
        child.stderr().resume();
        if (way == Way.SPAWN) {
            child.stdout().onData(this::handOver);
        }
    }

    /** Starts it; of exec the words are one text for the shell. */
    static StartedProgram of(Way way, String... words) {
        return new StartedProgram(way, List.of(words));
    }

    private ChildProcess start(Way way, List<String> words) {
        ExecCallback callback = this::handOverAll;
        List<String> rest = words.subList(1, words.size());
        return switch (way) {
            case EXEC -> ChildProcesses.exec(String.join(" ", words), callback);
            case EXECFILE -> ChildProcesses.execFile(words.get(0), rest, callback);
            default -> ChildProcesses.spawn(words.get(0), rest);
        };
    }

    private void handOverAll(Exception failure, Chunk stdout, Chunk stderr) {
        error = failure instanceof dev.forkshop.runtime.error.NodeError known ? String.valueOf(known.code()) : "";
        handOver(stdout);
    }

    private void handOver(Chunk piece) {
        bytes += piece.length();
        handed.complete(piece.toString().strip());
    }

    private void arrived(Chunk piece) {
        arrival.complete(null);
    }

    ChildProcess child() {
        return child;
    }

    /** The first that its caller got of its output, as text. */
    CompletableFuture<String> handed() {
        return handed;
    }

    /** How it ended: {@code exit 0}, {@code SIGSEGV}; its streams are closed. */
    CompletableFuture<String> gone() {
        return gone;
    }

    /** How many bytes its caller got. */
    long bytes() {
        return bytes;
    }

    /** The code of the error that its caller got; empty without one. */
    String error() {
        return error;
    }

    /** Writes to it; completes when anything of its output has come to this process, handed on or not. */
    CompletableFuture<Void> ask(String text) {
        arrival = new CompletableFuture<>();
        child.stdin().write(text);
        return arrival;
    }

    void kill() {
        child.kill("SIGKILL");
    }
}
