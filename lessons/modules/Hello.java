import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Http;

/** Answers every request, and says which process did. */
class Hello {
    public static void main(String[] arguments) {
        int port = Integer.parseInt(process.env().getOrDefault("PORT", "8000"));
        String host = process.env().getOrDefault("HOST", "127.0.0.1");
        Http.createServer((request, response) -> {
                    response.setHeader("x-worker", process.pid());
                    response.end("hello from " + process.pid() + "\n");
                })
                .listen(port, host);
    }
}
