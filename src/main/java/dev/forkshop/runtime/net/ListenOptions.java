package dev.forkshop.runtime.net;

import dev.forkshop.runtime.error.ErrorCode;

/**
 * Where and how a server listens: Node's options of {@code server.listen}.
 *
 * @param port 0: the system chooses
 * @param host a name or an address; without one 127.0.0.1, where Node listens on all addresses
 * @param path in the file system, instead of port and host; else null
 * @param backlog how many connections wait in the system's queue
 * @param exclusive in a worker of a cluster: listens for itself, shared with no other worker
 * @param reusePort whether sockets of other processes may listen at the same port, too
 */
public record ListenOptions(int port, String host, String path, int backlog, boolean exclusive, boolean reusePort) {
    private static final int BACKLOG = 511;

    public ListenOptions {
        if (port < 0 || port > 65535) {
            throw ErrorCode.ERR_SOCKET_BAD_PORT.error("options.port", ">= 0 and < 65536", port);
        }
    }

    /** At a port of this machine alone. */
    public static ListenOptions port(int port) {
        return new ListenOptions(port, "127.0.0.1", null, BACKLOG, false, false);
    }

    /** At a path of the file system. */
    public static ListenOptions path(String path) {
        return new ListenOptions(0, null, path, BACKLOG, false, false);
    }

    public ListenOptions host(String name) {
        return new ListenOptions(port, name, path, backlog, exclusive, reusePort);
    }

    public ListenOptions backlog(int connections) {
        return new ListenOptions(port, host, path, connections, exclusive, reusePort);
    }

    public ListenOptions exclusive(boolean whether) {
        return new ListenOptions(port, host, path, backlog, whether, reusePort);
    }

    public ListenOptions reusePort(boolean whether) {
        return new ListenOptions(port, host, path, backlog, exclusive, whether);
    }
}
