package dev.forkshop.runtime.loop;

/** A timeout or an interval: Node's {@code Timeout} object. Loop thread only. */
public final class Timer {
    final long sequence;
    private final Timers timers;
    private final Hold hold;
    private final Runnable callback;
    private final long millis;
    private final boolean repeats;
    private long due;
    private boolean armed;
    private boolean cleared;

    Timer(Timers timers, Hold hold, Runnable callback, long millis, boolean repeats, long sequence) {
        this.timers = timers;
        this.hold = hold;
        this.callback = callback;
        this.millis = millis;
        this.repeats = repeats;
        this.sequence = sequence;
    }

    /** When it is to fire, in the loop's milliseconds. */
    long due() {
        return due;
    }

    boolean armed() {
        return armed;
    }

    void arm(long now) {
        due = now + millis;
        armed = true;
        hold.activate();
    }

    void disarm() {
        armed = false;
        hold.close();
    }

    Runnable callback() {
        return callback;
    }

    boolean repeats() {
        return repeats;
    }

    /** Node's {@code clearTimeout}: it will not fire any more. Twice does no harm. */
    public void clear() {
        cleared = true;
        if (armed) {
            disarm();
            timers.forget(this);
        }
    }

    /** Starts the time anew, also after it has fired; not after {@link #clear}. */
    public Timer refresh() {
        if (!cleared) {
            timers.restart(this);
        }
        return this;
    }

    public Timer ref() {
        hold.ref();
        return this;
    }

    public Timer unref() {
        hold.unref();
        return this;
    }

    public boolean hasRef() {
        return hold.hasRef();
    }
}
