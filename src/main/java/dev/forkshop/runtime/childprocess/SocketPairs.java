package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import dev.forkshop.runtime.error.Errno;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes pairs of connected sockets: one end a channel of the JDK, the other a bare descriptor for a child. The JDK has
 * no socketpair, and opens no channel on a descriptor; so a private server accepts what we connect to it ourselves.
 *
 * <p>On Linux the server's name is taken away at once, it is reached through its descriptor in {@code /proc}: nobody
 * else can connect, and nothing is left on the disk whatever ends this process.
 */
final class SocketPairs {
    /** A fresh pair; the child's end is the caller's to close. */
    record Pair(SocketChannel ours, Descriptor childs) {}

    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int ADDRESS_SIZE = 110;
    private static final int OPEN_PATH_ONLY = 0x200000;

    private static SocketPairs instance;

    private final ServerSocketChannel server;
    private final Descriptor handle;
    private final String name;
    private final Memory address;

    private SocketPairs() throws IOException, NativeFailure {
        Path directory =
                Files.createTempDirectory("forkshop-" + ProcessHandle.current().pid() + "-");
        Path socket = directory.resolve("s");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        handle = Os.HERE == Os.LINUX ? Descriptor.open(socket.toString(), OPEN_PATH_ONLY) : Descriptor.NONE;
        name = Os.HERE == Os.LINUX ? hide(directory, socket) : keep(directory, socket);
        address = address(name);
    }

    private String hide(Path directory, Path socket) throws IOException {
        Files.delete(socket);
        Files.delete(directory);
        return "/proc/self/fd/" + handle.number();
    }

    private static String keep(Path directory, Path socket) {
        directory.toFile().deleteOnExit();
        socket.toFile().deleteOnExit();
        return socket.toString();
    }

    /** A new pair. Any thread. */
    static synchronized Pair open() throws NativeFailure {
        try {
            if (instance == null) {
                instance = new SocketPairs();
            }
            return instance.connect();
        } catch (IOException failed) {
            giveUp();
            throw new NativeFailure("socket", Errno.EMFILE.number());
        }
    }

    /** Closes an end of ours; null is none. */
    static void close(SocketChannel ours) {
        try {
            if (ours != null) {
                ours.close();
            }
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    /** A connection that could not be accepted still waits at the server: the next pair needs another one. */
    private static void giveUp() throws NativeFailure {
        if (instance == null) {
            return;
        }
        try {
            instance.server.close();
            instance.handle.close();
            instance = null;
        } catch (IOException unclosable) {
            throw new NativeFailure("close", Errno.EIO.number());
        }
    }

    private Pair connect() throws NativeFailure, IOException {
        Descriptor childs = Descriptor.adopt(NativeFailure.check("socket", Libc.socket(AF_UNIX, SOCK_STREAM, 0)));
        try {
            NativeFailure.check("connect", Libc.connect(childs.number(), address, 2 + name.length() + 1));
            return new Pair(server.accept(), childs);
        } catch (NativeFailure | IOException failed) {
            childs.close();
            throw failed;
        }
    }

    private static Memory address(String name) {
        Memory address = new Memory(ADDRESS_SIZE);
        address.clear();
        if (Os.HERE == Os.LINUX) {
            address.setShort(0, (short) AF_UNIX);
        } else {
            address.setByte(1, (byte) AF_UNIX); // BSD puts the length in front
        }
        address.setString(2, name);
        return address;
    }

    /**
     * A descriptor of our own for the socket of a JDK channel. The JDK does not tell the number; so the channel is
     * marked with a linger time that no other has (it means nothing to an open socket), and the mark is looked for.
     */
    static Descriptor copyOf(SocketChannel channel) throws NativeFailure {
        int mark = ThreadLocalRandom.current().nextInt(10_000, 65_536);
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, mark);
            Descriptor found = find(mark);
            channel.setOption(StandardSocketOptions.SO_LINGER, -1);
            return found;
        } catch (IOException unmarkable) {
            throw new UncheckedIOException(unmarkable);
        }
    }

    private static Descriptor find(int mark) throws NativeFailure {
        int[] linger = new int[2];
        for (int fd : OpenDescriptors.numbers()) {
            linger[1] = 0;
            int answer = Libc.getsockopt(
                    fd, Os.HERE.socket.level(), Os.HERE.socket.linger(), linger, new int[] {2 * Integer.BYTES});
            if (answer == 0 && linger[0] != 0 && linger[1] == mark) {
                return Descriptor.copyOf(fd);
            }
        }
        throw new NativeFailure("getsockopt", Errno.EBADF.number());
    }
}
