import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;
import dev.forkshop.runtime.net.Socket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A small file is read, and a line goes to a server and back: alone, and while four passwords are being hashed. Files and
 * hashes go to one pool of four threads, as in Node; sockets to the loop.
 */
class PoolOfFour {
    private static final Path FILE = Path.of(process.argv().get(1));
    private static final EventLoop loop = EventLoop.current();
    private static final ExecutorService pool = Executors.newFixedThreadPool(4);
    private static Server server;
    private static Socket socket;
    private static CompletableFuture<Void> answer = new CompletableFuture<>();

    public static void main(String[] arguments) {
        server = Net.createServer(client -> client.onData(line -> client.write(line.toString())));
        server.listen(0, PoolOfFour::connect);
    }

    private static void connect() {
        socket = Net.connect(server.address().port(), "127.0.0.1");
        socket.onData(line -> answer.complete(null));
        CompletableFuture.allOf(file(), line(), fourHashes()) // warm
                .thenCompose(done -> round())
                .thenCompose(done -> round())
                .thenCompose(done -> round())
                .thenRun(() -> {
                    socket.end();
                    server.close();
                    pool.shutdown();
                });
    }

    private static CompletableFuture<?> round() {
        return measured("file.alone", PoolOfFour::file)
                .thenCompose(done -> measured("socket.alone", PoolOfFour::line))
                .thenCompose(done -> CompletableFuture.allOf(
                        measured("hashes.all", PoolOfFour::fourHashes),
                        measured("file.behind", PoolOfFour::file),
                        measured("socket.behind", PoolOfFour::line)));
    }

    private static CompletableFuture<?> measured(String figure, Supplier<CompletableFuture<?>> work) {
        long began = process.hrtime();
        return work.get().thenRun(() -> tell(figure, Math.round((process.hrtime() - began) / 1e5) / 10.0));
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }

    // ---- in a thread of the pool; the loop is told

    private static CompletableFuture<?> fourHashes() {
        return CompletableFuture.allOf(
                Stream.generate(() -> inThePool(PoolOfFour::hash)).limit(4).toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<?> file() {
        return inThePool(PoolOfFour::read);
    }

    private static CompletableFuture<?> inThePool(Supplier<byte[]> work) {
        return CompletableFuture.supplyAsync(work, pool).whenCompleteAsync((done, error) -> {}, loop);
    }

    private static byte[] read() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash() {
        PBEKeySpec spec = new PBEKeySpec("secret".toCharArray(), "salt".getBytes(), 30_000, 512);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- on the loop

    private static CompletableFuture<?> line() {
        answer = new CompletableFuture<>();
        socket.write("are you there?\n");
        return answer;
    }
}
