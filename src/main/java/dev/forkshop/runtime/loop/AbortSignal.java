package dev.forkshop.runtime.loop;

/** Says whether, and why, something is to be given up: Node's {@code AbortSignal}. On the loop that it is used on. */
public final class AbortSignal {
    private final Listeners<Runnable> onAbort = new Listeners<>();
    private Object reason;

    AbortSignal() {}

    /** A signal that is aborted already, with the default reason. */
    public static AbortSignal abort() {
        AbortController controller = new AbortController();
        controller.abort();
        return controller.signal();
    }

    /** A signal that is aborted already, for this reason. */
    public static AbortSignal abort(Object reason) {
        AbortController controller = new AbortController();
        controller.abort(reason);
        return controller.signal();
    }

    void fire(Object why) {
        if (!aborted()) {
            reason = why;
            onAbort.emit(Runnable::run);
        }
    }

    public boolean aborted() {
        return reason != null;
    }

    /** Why: what was given to {@link AbortController#abort(Object)}; null before. */
    public Object reason() {
        return reason;
    }

    public AbortSignal onAbort(Runnable listener) {
        onAbort.add(listener);
        return this;
    }

    public AbortSignal offAbort(Runnable listener) {
        onAbort.remove(listener);
        return this;
    }

    /** How many listen. */
    public int listenerCount() {
        return onAbort.count();
    }
}
