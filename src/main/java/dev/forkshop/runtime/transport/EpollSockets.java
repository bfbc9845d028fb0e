package dev.forkshop.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.UnixChannel;
import io.netty.channel.unix.UnixChannelOption;

/** Linux's sockets. */
final class EpollSockets implements Sockets {
    static boolean isAvailable() {
        return Epoll.isAvailable();
    }

    static String problem() {
        return String.valueOf(Epoll.unavailabilityCause());
    }

    @Override
    public IoHandlerFactory waiting() {
        return EpollIoHandler.newFactory();
    }

    @Override
    public Channel client() {
        return new EpollSocketChannel();
    }

    @Override
    public ServerChannel server() {
        return new EpollServerSocketChannel();
    }

    @Override
    public Channel client(int descriptor) {
        return new EpollSocketChannel(descriptor);
    }

    @Override
    public ServerChannel server(int descriptor) {
        return new EpollServerSocketChannel(descriptor);
    }

    @Override
    public Channel datagrams() {
        return new EpollDatagramChannel();
    }

    @Override
    public Channel datagrams(int descriptor) {
        return new EpollDatagramChannel(descriptor);
    }

    @Override
    public Channel pathClient() {
        return new EpollDomainSocketChannel();
    }

    @Override
    public Channel pathClient(int descriptor) {
        return new EpollDomainSocketChannel(descriptor);
    }

    @Override
    public ServerChannel pathServer() {
        return new EpollServerDomainSocketChannel();
    }

    @Override
    public int descriptor(Channel channel) {
        return ((UnixChannel) channel).fd().intValue();
    }

    @Override
    public FileDescriptor bare(Channel channel) {
        return channel instanceof EpollSocketChannel connection ? connection.fd() : null;
    }

    @Override
    public FileDescriptor bare(int descriptor) {
        return new FileDescriptor(descriptor);
    }

    @Override
    public void reusePort(Channel unbound) {
        unbound.config().setOption(UnixChannelOption.SO_REUSEPORT, true);
    }
}
