import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.memory.Message;

/** What the launcher has a child do once, so that later ones find loaded what they need: a message, and a request. */
class ServerRehearsal {
    public static void main(String[] arguments) {
        process.onMessage(ServerRehearsal::serve);
    }

    private static void serve(Message message) {
        Server server = Http.createServer((request, response) -> response.end("heard"));
        server.listen(
                0,
                () -> Http.fetch("http://127.0.0.1:" + server.port()).thenAccept(answer -> {
                    server.close();
                    process.send(message);
                }));
    }
}
