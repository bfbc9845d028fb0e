package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.IpcClient;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What a second thread does while a child begins: it calls the parent. For its socket the JDK first sets up its random
 * numbers, and looks at the machine's network: that takes twenty milliseconds of a processor that would have nothing to
 * do, while the main thread runs the module. Then the thread goes on as the {@linkplain Lifeline lifeline}.
 */
final class HeadStart implements Runnable, IpcClient.Call {
    /** The JDK's table of algorithm names, which its random numbers want: hundreds of objects, four milliseconds. */
    private static final String ALGORITHM_NAMES = "sun.security.util.KnownOIDs";

    private ForkNote note;
    private Lifeline lifeline;
    private SocketChannel socket;
    private IOException failure;

    private HeadStart() {}

    /** Begins at once; whom to call is told a moment later. */
    static HeadStart begin() {
        HeadStart start = new HeadStart();
        Thread thread = new Thread(null, start, "lifeline", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
        return start;
    }

    /** Does on the calling thread what the second one would come to in some milliseconds, and finds done then. */
    static void help() {
        try {
            Class.forName(ALGORITHM_NAMES, true, null);
        } catch (ClassNotFoundException none) { // nothing to help with in this JDK
            return;
        }
    }

    /** Tells whom to call, and whose end to watch. */
    synchronized void call(ForkNote parent, Lifeline line) {
        note = parent;
        lifeline = line;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            call();
            lifeline.await();
        } catch (InterruptedException ended) {
            called(null, new IOException("interrupted before it was known whom to call", ended));
        }
    }

    private void call() throws InterruptedException {
        try {
            setUpRandomNumbers();
            SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
            waitOnce();
            awaitNote();
            if (!note.forSpare()) { // a spare calls when it has rehearsed
                IpcClient.call(opened, note.address(), note.token());
            }
            called(opened, null);
        } catch (IOException unreachable) {
            called(null, unreachable);
        }
    }

    private synchronized void awaitNote() throws InterruptedException {
        while (note == null) {
            wait();
        }
    }

    /** The JDK does so for the first Unix socket; yet before that it would wait for the main thread's selector. */
    private static void setUpRandomNumbers() {
        try {
            SecureRandom.getInstance("NativePRNGNonBlocking");
        } catch (NoSuchAlgorithmException none) { // then the JDK takes another one
            return;
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

    private synchronized void called(SocketChannel channel, IOException trouble) {
        socket = channel;
        failure = trouble;
        notifyAll();
    }

    @Override
    public synchronized SocketChannel socket() throws IOException {
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
