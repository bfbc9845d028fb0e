package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Transport;

/** What can travel to another process with a message: Node's {@code sendHandle}. Loop thread only. */
public sealed interface Handle permits Server, Socket, DgramSocket {
    /** Node's word for its kind, as it stands in the message: {@code net.Socket}. */
    String type();

    /** The number of its descriptor; -1 where it is closed or was given away. */
    int descriptor();

    /**
     * It is on its way to another process.
     *
     * @param keepOpen whether it stays of use here, too
     */
    void sent(boolean keepOpen);

    /** The other process has it, or never will: what was {@link #sent} and not kept is let go. */
    void arrived();

    /** What the other process got is closed there, or that process is gone. */
    default void closedThere() {}

    /** What another process gave. The descriptor is its own from now on. */
    static Handle take(EventLoop loop, String type, int descriptor) {
        Transport transport = Transport.of(loop);
        return switch (type) {
            case "net.Server" -> Server.over(loop, transport.takeServer(descriptor));
            case "net.Socket" ->
                Socket.taken(loop, transport.takeConnection(descriptor).open());
            case "dgram.Socket" -> DgramSocket.over(loop, transport.takeDatagrams(descriptor));
            default -> throw ErrorCode.ERR_INVALID_HANDLE_TYPE.error();
        };
    }
}
