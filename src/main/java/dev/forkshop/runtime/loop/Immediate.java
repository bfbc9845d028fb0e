package dev.forkshop.runtime.loop;

/** A callback for the end of this turn of the loop: Node's {@code Immediate}. Loop thread only. */
public final class Immediate {
    private final Runnable callback;
    private final Hold hold;
    private boolean cleared;

    Immediate(Runnable callback, Hold hold) {
        this.callback = callback;
        this.hold = hold;
    }

    /** Node's {@code clearImmediate}. */
    public void clear() {
        cleared = true;
        hold.close();
    }

    public Immediate unref() {
        hold.unref();
        return this;
    }

    public Immediate ref() {
        hold.ref();
        return this;
    }

    void run() {
        hold.close();
        if (!cleared) {
            callback.run();
        }
    }
}
