import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.net.Socket;

/** Ends each connection that it is sent with a word. */
class HandleEnds {
    public static void main(String[] arguments) {
        process.onMessageWithHandle((message, handle) -> {
            if (handle instanceof Socket socket) {
                socket.end("echo");
                process.disconnect();
            }
        });
    }
}
