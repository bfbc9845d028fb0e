import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Http;

/**
 * Answers, but /crash throws where nobody catches it: the whole process dies, with every request that it was answering.
 */
class CrashSometimes {
    public static void main(String[] arguments) {
        int port = Integer.parseInt(process.env().getOrDefault("PORT", "8000"));
        String host = process.env().getOrDefault("HOST", "127.0.0.1");
        Http.createServer((request, response) -> {
                    response.setHeader("x-worker", process.pid());
                    if (request.url().equals("/crash")) {
                        throw new IllegalStateException("crashed on purpose");
                    }
                    response.end("hello from " + process.pid() + "\n");
                })
                .listen(port, host);
    }
}
