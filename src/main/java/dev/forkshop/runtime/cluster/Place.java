package dev.forkshop.runtime.cluster;

/** One of the places of a crew: the worker that has it, and how often others had it before. Loop thread only. */
final class Place {
    final int number;
    final Respawn respawn;
    private Member holder;
    private Clock.Alarm planned;
    private int taken;

    Place(int number, SupervisorOptions options) {
        this.number = number;
        this.respawn = new Respawn(options);
    }

    /** Null while nobody has it. */
    Member holder() {
        return holder;
    }

    void take(Member member) {
        holder = member;
        taken++;
    }

    void vacate() {
        holder = null;
    }

    /** How many workers have taken it after the first. */
    int restarts() {
        return Math.max(0, taken - 1);
    }

    void plan(Clock.Alarm alarm) {
        planned = alarm;
    }

    /** Whether somebody will take it. */
    boolean isPlanned() {
        return planned != null;
    }

    /** What was planned happens now. */
    void planned() {
        planned = null;
    }

    void cancelPlan() {
        if (planned != null) {
            planned.cancel();
            planned = null;
        }
    }
}
