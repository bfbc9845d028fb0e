package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The one socket at which the children of a loop call, each with the token that it was given at its start. Keeps no loop
 * alive; ends with its loop. Loop thread only.
 */
public final class IpcServer {
    private static final int BACKLOG = 1024;
    private static final int TOKEN_BYTES = 18;
    private static final int REST_MILLIS = 50;

    private final EventLoop loop;
    private final IpcDirectory directory;
    private final ServerSocketChannel server;
    private final Path address;
    private final Watch watch;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Guest> expected = new HashMap<>();
    private final Set<Channel> channels = new LinkedHashSet<>();
    private final Set<Caller> callers = new LinkedHashSet<>();

    private IpcServer(EventLoop loop) throws IOException {
        this.loop = loop;
        directory = IpcDirectory.open();
        address = directory.socket();
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(address), BACKLOG);
        watch = loop.watch(server, SelectionKey.OP_ACCEPT, operations -> loop.asNobody(this::accept));
        watch.unref();
        loop.atEnd(this::close);
    }

    /** The one of this loop, made when first asked for. */
    public static IpcServer of(EventLoop loop) {
        return loop.attachment(IpcServer.class, () -> {
            try {
                return new IpcServer(loop);
            } catch (IOException e) {
                throw new UncheckedIOException("no socket for messages can be opened", e);
            }
        });
    }

    /** What a child needs to call: where, and the word that only it knows. */
    public record Invitation(Channel channel, Path address, String token) {}

    /** A channel for a child that is about to be started. */
    public Invitation invite(Serialization serialization) {
        Channel channel = channel(serialization);
        String token = expect(new Guest(channel::open, channel::ready));
        channel.onClosed(() -> forget(token));
        return new Invitation(channel, address, token);
    }

    /** A place for a child that is about to be started and is told later what for; {@code whenHere}: it has called. */
    public Standby standby(Runnable whenHere) {
        return new Standby(this, whenHere);
    }

    /** A channel that has no socket yet. */
    public Channel channel(Serialization serialization) {
        Channel channel = new Channel(loop, serialization, 0, directory::another);
        channels.add(channel);
        channel.onClosed(() -> channels.remove(channel));
        return channel;
    }

    /** Gives the word with which this guest may come, once. */
    String expect(Guest guest) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().encodeToString(secret);
        expected.put(token, guest);
        return token;
    }

    void forget(String token) {
        expected.remove(token);
    }

    /** Where children call. */
    public Path address() {
        return address;
    }

    /** A path for another socket, beside this one: where only the user can go, and swept away with it. */
    public Path path(String name) {
        return address.resolveSibling(name);
    }

    /** Looks once more whether the child has called; if not, it never will: its channel ends. */
    public void settle(Channel channel) {
        accept();
        Set.copyOf(callers).forEach(Caller::read);
        if (!channel.isOpen()) {
            channel.ended();
        }
    }

    private void accept() {
        try {
            for (SocketChannel caller = server.accept(); caller != null; caller = server.accept()) {
                callers.add(new Caller(loop, caller, this::admit, callers::remove));
            }
        } catch (IOException noDescriptorIsFree) { // whoever calls waits in the kernel's queue meanwhile
            rest();
        }
    }

    /** Does not look for callers for a while: the selector would report the one that cannot be let in at once again. */
    private void rest() {
        watch.interest(0);
        loop.asNobody(() -> loop.setTimeout(() -> watch.interest(SelectionKey.OP_ACCEPT), REST_MILLIS)
                .unref());
    }

    /** Whom the token is for, or null; it is good once. */
    private Guest admit(String token) {
        return expected.remove(token);
    }

    private void close() {
        try {
            for (Caller caller : Set.copyOf(callers)) {
                caller.hangUp();
            }
            Set.copyOf(channels).forEach(Channel::close);
            server.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
