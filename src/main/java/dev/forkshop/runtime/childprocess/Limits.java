package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.AbortSignal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;

/** Ends a child when its time is over or its abort signal fires. */
final class Limits {
    private Limits() {}

    static void apply(EventLoop loop, ChildProcess child, SpawnOptions options) {
        if (options.timeout() > 0) {
            Timer timer =
                    loop.setTimeout(() -> child.timeOut(options.timeout(), options.killSignal()), options.timeout());
            child.onExit((code, signal) -> timer.clear());
        }
        applySignal(loop, child, options);
    }

    /** Only the abort signal. */
    static void applySignal(EventLoop loop, ChildProcess child, SpawnOptions options) {
        AbortSignal signal = options.signal();
        if (signal == null) {
            return;
        }
        Abort abort = new Abort(child, signal, options.killSignal());
        if (signal.aborted()) {
            loop.nextTick(abort);
        } else {
            signal.onAbort(abort);
            child.onExit((code, name) -> signal.offAbort(abort));
        }
    }

    /** Listens once, as in Node: whoever hears of the abort finds it gone already. */
    private record Abort(ChildProcess child, AbortSignal signal, int killSignal) implements Runnable {

        @Override
        public void run() {
            signal.offAbort(this);
            child.abort(signal.reason(), killSignal);
        }
    }
}
