package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.ErrorCode;
import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** Java's own sockets, where there is no native transport: TCP works, what needs descriptors does not. */
final class JavaSockets implements Sockets {
    @Override
    public IoHandlerFactory waiting() {
        return NioIoHandler.newFactory();
    }

    @Override
    public Channel client() {
        return new NioSocketChannel();
    }

    @Override
    public ServerChannel server() {
        return new NioServerSocketChannel();
    }

    @Override
    public Channel client(int descriptor) {
        throw lacking("taking over a connection of another process");
    }

    @Override
    public Channel pathClient(int descriptor) {
        throw lacking("taking over a connection of another process");
    }

    @Override
    public ServerChannel server(int descriptor) {
        throw lacking("taking over a server of another process");
    }

    @Override
    public Channel datagrams() {
        return new NioDatagramChannel();
    }

    @Override
    public Channel datagrams(int descriptor) {
        throw lacking("taking over a socket of another process");
    }

    @Override
    public Channel pathClient() {
        throw lacking("connecting to a path");
    }

    @Override
    public ServerChannel pathServer() {
        throw lacking("listening at a path");
    }

    @Override
    public int descriptor(Channel channel) {
        throw lacking("handing a socket to another process");
    }

    @Override
    public void reusePort(Channel unbound) {
        throw lacking("reusePort");
    }

    @Override
    public void requireNative(String what) {
        throw lacking(what);
    }

    private static RuntimeException lacking(String what) {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return ErrorCode.ERR_NO_NATIVE_TRANSPORT.error(what, system, EpollSockets.problem());
    }
}
