import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.net.DgramSocket;

/** Receives on a UDP socket that it is sent: tells of the first datagram, then ends. */
class HandleUdp {
    public static void main(String[] arguments) {
        process.onMessageWithHandle((message, handle) -> {
            DgramSocket socket = (DgramSocket) handle;
            socket.onMessage((datagram, from) -> {
                process.send("got " + datagram);
                socket.close();
                process.disconnect();
            });
            process.send("ready");
        });
    }
}
