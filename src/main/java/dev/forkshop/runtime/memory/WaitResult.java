package dev.forkshop.runtime.memory;

/** How an {@link Atomics#wait} ended; as text it is Node's word. */
public enum WaitResult {
    /** Somebody notified. */
    OK("ok"),
    /** The element had another value: nothing to wait for. */
    NOT_EQUAL("not-equal"),
    TIMED_OUT("timed-out");

    private final String word;

    WaitResult(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
