package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A host's addresses: Node's {@code dns.lookup}. Asks the system on a thread of its own; addresses are taken at once. */
public final class Lookup {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");

    private Lookup() {}

    /** Gives the outcome its addresses, at least one, or the error {@code getaddrinfo ENOTFOUND name}. Loop thread. */
    public static void of(EventLoop loop, String host, BiConsumer<List<InetAddress>, NodeError> outcome) {
        if (host.equals("localhost") || LITERAL.matcher(host).matches()) {
            ask(host.equals("localhost") ? "127.0.0.1" : host, outcome);
            return;
        }
        Hold hold = loop.hold();
        Thread asks = new Thread(
                () -> ask(host, (found, error) -> hand(loop, hold, () -> outcome.accept(found, error))),
                "looks up " + host);
        asks.setDaemon(true);
        asks.start();
    }

    private static void hand(EventLoop loop, Hold hold, Runnable told) {
        loop.execute(() -> {
            hold.close();
            told.run();
        });
    }

    private static void ask(String host, BiConsumer<List<InetAddress>, NodeError> outcome) {
        List<InetAddress> found;
        try {
            found = List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            outcome.accept(
                    List.of(), new NodeError(ErrorKind.ERROR, "ENOTFOUND", "getaddrinfo ENOTFOUND " + host, unknown));
            return;
        }
        outcome.accept(found, null);
    }
}
