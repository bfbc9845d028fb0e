import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.net.Server;

/** Serves on a server that it is sent: tells of each connection; ends when it is told to. */
class HandleServes {
    private static Server server;

    public static void main(String[] arguments) {
        process.onMessageWithHandle((message, handle) -> {
            if (handle instanceof Server listening) {
                server = listening.onConnection(HandleServes::serve);
                process.send("ready");
            } else if ("close".equals(message.value())) {
                server.close(error -> process.disconnect());
            }
        });
    }

    private static void serve(dev.forkshop.runtime.net.Socket socket) {
        process.send("connection");
        socket.end("from the child");
    }
}
