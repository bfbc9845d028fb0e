package dev.forkshop.runtime.loop;

/**
 * A reason for a loop to stay alive, as a libuv handle is. Active from its making until it is closed; while it is
 * active and referenced the loop goes on. Loop thread only.
 */
public final class Hold implements AutoCloseable {
    private final EventLoop loop;
    private final Owner owner;
    private boolean active;
    private boolean referenced;

    Hold(EventLoop loop, boolean active, boolean referenced) {
        this.loop = loop;
        this.owner = loop.owner().orElse(null);
        this.active = active;
        this.referenced = referenced;
        if (active && referenced) {
            count(1);
        }
    }

    /** Node's {@code ref()}: the loop waits for this. */
    public void ref() {
        change(active, true);
    }

    /** Node's {@code unref()}: the loop may end although this is still active. */
    public void unref() {
        change(active, false);
    }

    public boolean hasRef() {
        return referenced;
    }

    void activate() {
        change(true, referenced);
    }

    @Override
    public void close() {
        change(false, referenced);
    }

    private void change(boolean nowActive, boolean nowReferenced) {
        boolean counted = active && referenced;
        active = nowActive;
        referenced = nowReferenced;
        if (counted != (active && referenced)) {
            count(counted ? -1 : 1);
        }
    }

    private void count(int by) {
        loop.countRefs(by);
        if (owner != null) {
            owner.refs(by);
        }
    }
}
