package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * Where a socket is: what Node's {@code address()} gives. A path in the file system has no family and no port.
 *
 * @param address an IP address, or a path
 * @param family {@code IPv4} or {@code IPv6}; null for a path
 */
public record Endpoint(String address, String family, int port) {
    /** A path in the file system. */
    public static Endpoint path(String path) {
        return new Endpoint(path, null, 0);
    }

    public static Endpoint of(InetSocketAddress socket) {
        String family = socket.getAddress() instanceof Inet6Address ? "IPv6" : "IPv4";
        return new Endpoint(text(socket), family, socket.getPort());
    }

    /** Of Netty's and the JDK's addresses; null where there is none. */
    static Endpoint of(SocketAddress socket) {
        if (socket instanceof InetSocketAddress inet) {
            return of(inet);
        }
        return socket == null ? null : path(socket.toString());
    }

    private static String text(InetSocketAddress socket) {
        String address = socket.getAddress().getHostAddress();
        int scope = address.indexOf('%');
        String bare = scope < 0 ? address : address.substring(0, scope);
        return bare.equals("0:0:0:0:0:0:0:0") ? "::" : bare.equals("0:0:0:0:0:0:0:1") ? "::1" : bare;
    }

    SystemError failure(String call, Errno errno) {
        return SystemError.at(call, errno, address, port);
    }

    public boolean isPath() {
        return family == null;
    }

    /** As it stands in Node's errors: {@code 127.0.0.1:3000}. */
    @Override
    public String toString() {
        return isPath() ? address : address + ":" + port;
    }
}
