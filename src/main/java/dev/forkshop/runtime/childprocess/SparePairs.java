package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.ArrayDeque;

/**
 * Socket pairs that a loop makes ahead while its children run, so that the next start need not wait for them. Where one
 * start follows another there are up to three; none is left where no child is open. Loop thread only.
 */
final class SparePairs {
    /** What a program with pipes alone needs. */
    private static final int MOST = 3;

    private final EventLoop loop;
    private final ArrayDeque<SocketPairs.Pair> ready = new ArrayDeque<>(MOST);
    private boolean follows;
    private boolean wanted;

    private SparePairs(EventLoop loop) {
        this.loop = loop;
    }

    /** Those of this loop. */
    static SparePairs of(EventLoop loop) {
        return loop.attachment(SparePairs.class, () -> {
            SparePairs pairs = new SparePairs(loop);
            loop.beforePoll(pairs::keep);
            loop.atEnd(pairs::close);
            return pairs;
        });
    }

    /** One that is ready, or a fresh one. */
    SocketPairs.Pair take() throws NativeFailure {
        wanted = true;
        SocketPairs.Pair pair = ready.poll();
        return pair != null ? pair : SocketPairs.open();
    }

    private void keep() {
        if (Children.of(loop).noneIsOpen()) {
            close();
        } else if (wanted) {
            wanted = false;
            if (follows) {
                fill();
            }
            follows = true;
        }
    }

    private void fill() {
        try {
            while (ready.size() < MOST) {
                ready.add(SocketPairs.open());
            }
        } catch (NativeFailure noMore) {
            close(); // the start that needs them fails then, or makes its own
        }
    }

    private void close() {
        for (SocketPairs.Pair pair = ready.poll(); pair != null; pair = ready.poll()) {
            pair.childs().close();
            SocketPairs.close(pair.ours());
        }
    }
}
