import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Http;
import java.util.ArrayList;
import java.util.List;

/** Keeps a hundred kilobytes of every request for ever, as a cache without a limit does. */
class Leaky {
    private static final List<byte[]> KEPT = new ArrayList<>();

    public static void main(String[] arguments) {
        int port = Integer.parseInt(process.env().getOrDefault("PORT", "8000"));
        String host = process.env().getOrDefault("HOST", "127.0.0.1");
        Http.createServer((request, response) -> {
                    KEPT.add(new byte[100_000]);
                    response.setHeader("x-worker", process.pid());
                    response.end(KEPT.size() + " kept at " + process.pid() + "\n");
                })
                .listen(port, host);
    }
}
