package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.ListeningSocket;
import dev.forkshop.runtime.transport.Transport;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a worker wants to listen, as it asks its primary: Node's {@code queryServer}.
 *
 * @param address an IP address, or a path
 * @param port 0 for any; -1 for a path
 * @param addressType 4 or 6; -1 for a path
 * @param index how many servers of this worker ask for the same already: each gets a port of its own where port is 0
 * @param backlog how many connections may wait in the system's queue
 */
record Query(String address, int port, int addressType, int index, int backlog) {
    /** What the worker asked for, without the index. */
    String place() {
        return address + ":" + port + ":" + addressType;
    }

    /** What workers share by asking for the same. */
    String key() {
        return place() + ":" + index;
    }

    boolean isPath() {
        return port < 0;
    }

    Query index(int number) {
        return new Query(address, port, addressType, number, backlog);
    }

    Query port(int number) {
        return new Query(address, number, addressType, index, backlog);
    }

    Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("address", address);
        parts.put("port", port);
        parts.put("addressType", addressType);
        parts.put("index", index);
        parts.put("backlog", backlog);
        return parts;
    }

    /** What a worker is told of where it listens. */
    static Map<String, Object> parts(Endpoint address) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("address", address.address());
        parts.put("family", address.family());
        parts.put("port", address.port());
        return parts;
    }

    /** Listens there, in the primary; throws SystemError. */
    ListeningSocket open(EventLoop loop, boolean reusePort) {
        Transport transport = Transport.of(loop);
        return isPath()
                ? transport.listen(address, backlog)
                : transport.listen(new InetSocketAddress(address, port), backlog, reusePort);
    }

    static Query of(Map<?, ?> message) {
        return new Query(
                (String) message.get("address"),
                number(message, "port"),
                number(message, "addressType"),
                number(message, "index"),
                number(message, "backlog"));
    }

    private static int number(Map<?, ?> message, String part) {
        return ((Number) message.get(part)).intValue();
    }
}
