package dev.forkshop.runtime.transport;

import io.netty.channel.IoEvent;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoHandle;
import io.netty.channel.epoll.EpollIoOps;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A server's connection as long as it is simple, which most are to their end: requests without a body come whole, answers
 * go out whole. Each is one call of the system and no more: no channel, no pipeline, no promise. As soon as anything else
 * comes, or is to be sent, or cannot be sent now, the connection goes on in a channel of Netty, which never comes back here.
 * Loop thread only.
 */
final class HttpExpress implements EpollIoHandle {
    /** What becomes of it. */
    interface Link {
        /** A whole request. */
        void came(HttpStart.Request request);

        /** All that came at once has been told. */
        void cameAll();

        /** From here on in a channel, beginning with these bytes. */
        void goOn(byte[] read);

        /** Reading has failed; null where the other side has ended. */
        void ended(IOException broken);

        /** The loop has ended. */
        void close();
    }

    /** What all connections of a loop read into and write from: nothing stays in it. */
    private static final class Desk {
        private static final int BYTES = 64 * 1024;

        private final ByteBuffer direct = ByteBuffer.allocateDirect(BYTES);
        private final byte[] bytes = new byte[BYTES];
        private final HttpScanner scanner = new HttpScanner();
    }

    private final FileDescriptor socket;
    private final int maxHeaderSize;
    private final Link link;
    private final Desk desk;
    private final Transport transport;
    private IoRegistration registration;
    private long answers;
    private boolean left;

    HttpExpress(AcceptedSocket accepted, int maxHeaderSize, Link link) {
        this.transport = accepted.transport();
        this.socket = accepted.bare();
        this.maxHeaderSize = maxHeaderSize;
        this.link = link;
        this.desk = transport.loop().attachment(Desk.class, Desk::new);
        transport.soon(this::begin);
    }

    /** Who connects asks at once: most requests are here already, and some connections end before they are watched. */
    private void begin() {
        read();
        if (!left) {
            registration = transport.register(this);
            registration.submit(EpollIoOps.EPOLLIN);
        }
    }

    @Override
    public FileDescriptor fd() {
        return socket;
    }

    // ---- requests

    @Override
    public void handle(IoRegistration ready, IoEvent event) {
        read();
    }

    private void read() {
        if (left) {
            return;
        }
        try {
            told(socket.read(desk.direct, 0, Desk.BYTES));
        } catch (IOException broken) {
            link.ended(broken);
        }
    }

    private void told(int count) {
        if (count < 0) {
            link.ended(null);
        } else if (count > 0) {
            read(count);
        }
    }

    private void read(int count) {
        desk.direct.get(0, desk.bytes, 0, count);
        int at = 0;
        while (at < count) {
            HttpStart.Request request = desk.scanner.next(desk.bytes, at, count);
            if (request == null || desk.scanner.at() - at > maxHeaderSize) {
                link.goOn(Arrays.copyOfRange(desk.bytes, at, count));
                return;
            }
            at = desk.scanner.at();
            link.came(request);
        }
        link.cameAll();
    }

    // ---- answers

    /** Sends an answer; gives what could not be sent, or null where all of it is on its way. */
    byte[] send(HttpStart.Response start, byte[] body) {
        int length = HttpText.length(start, body);
        byte[] bytes = length > Desk.BYTES ? new byte[length] : desk.bytes;
        HttpText.write(start, body, bytes);
        if (length > Desk.BYTES) {
            return bytes;
        }
        int sent = send(length);
        return sent == length ? null : Arrays.copyOfRange(bytes, sent, length);
    }

    private int send(int length) {
        desk.direct.put(0, desk.bytes, 0, length);
        try {
            if (++answers == 2) { // the first has nothing before it that could hold it back
                new Socket(socket.intValue()).setTcpNoDelay(true);
            }
            return socket.write(desk.direct, 0, length);
        } catch (IOException toBeTold) {
            return 0; // the channel will meet it again, and tell it
        }
    }

    // ---- the end

    /** Lets go of the socket, which stays open. */
    void leave() {
        left = true;
        if (registration != null) {
            registration.cancel();
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
