package dev.forkshop.runtime.childprocess;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * What a second thread does while a child begins: it opens the socket to the parent, for which the JDK first sets up its
 * random numbers, and has the JDK look at the machine's network. That takes ten milliseconds of a processor that would
 * have nothing to do. Then the thread goes on as the {@linkplain Lifeline lifeline}.
 */
final class HeadStart implements Runnable {
    private final Lifeline lifeline;
    private SocketChannel socket;
    private IOException failure;

    private HeadStart(Lifeline lifeline) {
        this.lifeline = lifeline;
    }

    /** Begins at once. */
    static HeadStart begin(Lifeline lifeline) {
        HeadStart start = new HeadStart(lifeline);
        Thread thread = new Thread(null, start, "lifeline", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
        return start;
    }

    @Override
    public void run() {
        open();
        lifeline.await();
    }

    private void open() {
        try {
            opened(SocketChannel.open(StandardProtocolFamily.UNIX), null);
            waitOnce();
        } catch (IOException unopened) {
            opened(null, unopened);
        }
    }

    /** Waits for a socket in vain, so that all classes are there when the loop waits for its own. */
    private static void waitOnce() throws IOException {
        try (Selector selector = Selector.open();
                SocketChannel another = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            another.configureBlocking(false);
            another.register(selector, SelectionKey.OP_READ);
            selector.selectNow();
        }
    }

    private synchronized void opened(SocketChannel channel, IOException trouble) {
        socket = channel;
        failure = trouble;
        notifyAll();
    }

    /** The socket, not connected yet; waits for it. */
    synchronized SocketChannel socket() throws IOException {
        try {
            while (socket == null && failure == null) {
                wait();
            }
        } catch (InterruptedException ended) {
            throw new IOException("interrupted before there was a socket", ended);
        }
        if (failure != null) {
            throw failure;
        }
        return socket;
    }
}
