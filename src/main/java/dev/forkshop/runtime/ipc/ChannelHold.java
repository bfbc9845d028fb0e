package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.Hold;

/**
 * Whether a channel keeps its loop alive. A parent's end does until it is closed; a child's only while somebody listens
 * for messages or for the end, unless {@code ref()} or {@code unref()} said otherwise.
 */
final class ChannelHold {
    private final Hold hold;
    private final boolean whileListened;
    private boolean told;

    ChannelHold(Hold hold, boolean whileListened) {
        this.hold = hold;
        this.whileListened = whileListened;
        if (whileListened) {
            hold.unref();
        }
    }

    void listened(boolean somebody) {
        if (whileListened && !told) {
            set(somebody);
        }
    }

    void ref() {
        told = true;
        set(true);
    }

    void unref() {
        told = true;
        set(false);
    }

    private void set(boolean referenced) {
        if (referenced) {
            hold.ref();
        } else {
            hold.unref();
        }
    }

    void close() {
        hold.close();
    }
}
