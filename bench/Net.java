import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.net.Server;
import dev.forkshop.runtime.net.Socket;

/** What bench/net.js measures of node: 32 connections, each sends 64 bytes when it has got its last ones back. */
class Net {
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP = 100_000;
    private static final int ROUND_TRIPS = 200_000;
    private static final byte[] MESSAGE = new byte[64];

    private static int done;
    private static long started;

    public static void main(String[] arguments) {
        Server server = dev.forkshop.runtime.net.Net.createServer(
                socket -> socket.onData(data -> socket.write(data.bytes())));
        server.listen(0, () -> {
            for (int i = 0; i < CONNECTIONS; i++) {
                connect(server);
            }
        });
    }

    private static void connect(Server server) {
        Socket socket = dev.forkshop.runtime.net.Net.connect(server.address().port());
        socket.onConnect(() -> socket.write(MESSAGE));
        socket.onData(data -> next(server, socket));
    }

    private static void next(Server server, Socket socket) {
        done++;
        if (done == WARM_UP) {
            started = System.nanoTime();
        }
        if (done == WARM_UP + ROUND_TRIPS) {
            console.log(Math.round(ROUND_TRIPS * 1e9 / (System.nanoTime() - started)) + " a second");
            process.exit(0);
        }
        socket.write(MESSAGE);
    }
}
