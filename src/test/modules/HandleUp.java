import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Socket;

/** Connects to the port that it is given and sends the connection up. */
class HandleUp {
    public static void main(String[] arguments) {
        Socket socket = Net.connect(Integer.parseInt(arguments[0]));
        socket.onConnect(() -> process.send("handle", socket));
        process.onMessage(message -> process.disconnect());
    }
}
