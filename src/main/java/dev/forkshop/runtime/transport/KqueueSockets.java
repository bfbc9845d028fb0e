package dev.forkshop.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.kqueue.KQueue;
import io.netty.channel.kqueue.KQueueDatagramChannel;
import io.netty.channel.kqueue.KQueueDomainSocketChannel;
import io.netty.channel.kqueue.KQueueIoHandler;
import io.netty.channel.kqueue.KQueueServerDomainSocketChannel;
import io.netty.channel.kqueue.KQueueServerSocketChannel;
import io.netty.channel.kqueue.KQueueSocketChannel;
import io.netty.channel.unix.UnixChannel;
import io.netty.channel.unix.UnixChannelOption;

/** macOS's sockets. */
final class KqueueSockets implements Sockets {
    static boolean isAvailable() {
        return KQueue.isAvailable();
    }

    static String problem() {
        return String.valueOf(KQueue.unavailabilityCause());
    }

    @Override
    public IoHandlerFactory waiting() {
        return KQueueIoHandler.newFactory();
    }

    @Override
    public Channel client() {
        return new KQueueSocketChannel();
    }

    @Override
    public ServerChannel server() {
        return new KQueueServerSocketChannel();
    }

    @Override
    public Channel client(int descriptor) {
        return new KQueueSocketChannel(descriptor);
    }

    @Override
    public ServerChannel server(int descriptor) {
        return new KQueueServerSocketChannel(descriptor);
    }

    @Override
    public Channel datagrams() {
        return new KQueueDatagramChannel();
    }

    @Override
    public Channel datagrams(int descriptor) {
        return new KQueueDatagramChannel(descriptor);
    }

    @Override
    public Channel pathClient() {
        return new KQueueDomainSocketChannel();
    }

    @Override
    public Channel pathClient(int descriptor) {
        return new KQueueDomainSocketChannel(descriptor);
    }

    @Override
    public ServerChannel pathServer() {
        return new KQueueServerDomainSocketChannel();
    }

    @Override
    public int descriptor(Channel channel) {
        return ((UnixChannel) channel).fd().intValue();
    }

    @Override
    public void reusePort(Channel unbound) {
        unbound.config().setOption(UnixChannelOption.SO_REUSEPORT, true);
    }
}
