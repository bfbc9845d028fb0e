import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.Server;

/** The smallest server: says hello; prints its port. */
class Hello {
    public static void main(String[] arguments) {
        Server server = Http.createServer((request, response) -> {
            response.setHeader("Content-Type", "text/plain");
            response.end("hello\n");
        });
        server.listen(0, () -> console.log(server.port()));
    }
}
