import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A dump that is piped into a file and called done when the child closes: a good one, and three that are not. */
class Dump {
    private static final String ROWS =
            "i=0; while [ $i -lt 200 ]; do echo \"INSERT INTO fruit VALUES ($i)\"; i=$((i + 1)); done";

    private static Path file;

    public static void main(String[] arguments) throws IOException {
        file = Files.createTempFile("backup-", ".sql");
        process.onExit(code -> file.toFile().delete());
        attempt("good", "sh", "-c", ROWS)
                .thenCompose(next -> attempt("failed", "sh", "-c", ROWS + "; echo disk error >&2; exit 1"))
                .thenCompose(next -> attempt("killed", "sh", "-c", ROWS + "; kill -KILL $$; " + ROWS))
                .thenCompose(next -> attempt("missing", "no-such-program"))
                .thenCompose(next -> gap());
    }

    /** As the document has it: whatever comes with close, comes out of the promise. */
    private static CompletableFuture<Integer> backup(String program, List<String> words) {
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        ChildProcess dump = spawn(program, words);
        write(new byte[0]);
        dump.stdout().onData(piece -> write(piece.bytes(), StandardOpenOption.APPEND));
        dump.onClose((code, signal) -> promise.complete(code));
        dump.onError(promise::completeExceptionally);
        return promise;
    }

    private static CompletableFuture<Void> attempt(String name, String program, String... words) {
        return backup(program, List.of(words)).handle((code, failure) -> {
            tell(name + ".promise", failure == null ? "resolved" : "rejected");
            if (failure == null) {
                tell(name + ".code", String.valueOf(code));
            }
            return null;
        });
    }

    /** Much at once. Java writes it before it goes on, Node may still be writing when the promise says done. */
    private static CompletableFuture<Void> gap() {
        long size = 20_000_000;
        return backup("head", List.of("-c", String.valueOf(size), "/dev/zero"))
                .thenRun(() -> tell("done.unwritten", (size - file.toFile().length()) / 1e6));
    }

    private static void write(byte[] bytes, OpenOption... options) {
        try {
            Files.write(file, bytes, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
