package dev.forkshop.runtime.cluster;

/** A worker of a crew. Loop thread only. */
final class Member {
    final int worker;
    final long startedAt;
    final Place place;
    private Long onlineAt;
    private boolean listening;
    private boolean retiring;
    private Runnable whenListening = () -> {};
    private Runnable whenDrained = () -> {};
    private Runnable whenGone = () -> {};

    Member(int worker, long startedAt, Place place) {
        this.worker = worker;
        this.startedAt = startedAt;
        this.place = place;
    }

    void online(long now) {
        onlineAt = now;
    }

    /** How long its program has run, without the start of its process; 0 where it never came to that. */
    long ran(long now) {
        return onlineAt == null ? 0 : now - onlineAt;
    }

    boolean isListening() {
        return listening;
    }

    /** Whether its end is wanted. */
    boolean isRetiring() {
        return retiring;
    }

    void retire() {
        retiring = true;
    }

    void onListening(Runnable then) {
        whenListening = then;
    }

    void onDrained(Runnable then) {
        whenDrained = then;
    }

    void onGone(Runnable then) {
        whenGone = then;
    }

    void listens() {
        listening = true;
        whenListening.run();
    }

    void drained() {
        whenDrained.run();
    }

    void gone() {
        whenGone.run();
    }
}
