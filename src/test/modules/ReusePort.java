import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.net.Dgram;
import dev.forkshop.runtime.net.DgramSocket;
import dev.forkshop.runtime.net.ListenOptions;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;

/** Listens at a port that others have, too, and closes: {@code tcp PORT} or {@code udp PORT}. */
class ReusePort {
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[1]);
        if (arguments[0].equals("tcp")) {
            Server server = Net.createServer();
            server.onListening(() -> {
                process.send("listening");
                server.close();
            });
            server.listen(ListenOptions.port(port).reusePort(true));
        } else {
            DgramSocket socket = Dgram.createSocket(true);
            socket.onListening(() -> {
                process.send("listening");
                socket.close();
            });
            socket.bind(port);
        }
    }
}
