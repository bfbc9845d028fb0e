package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;

/**
 * The end of a worker that costs no request: it says good-bye to its clients until none is left or the time for that
 * is over; then it closes; then it ends, or is killed. Loop thread only.
 */
final class Retirement {
    private final Member member;
    private final Fleet fleet;
    private final Clock clock;
    private final SupervisorOptions options;
    private final Runnable done;
    private Clock.Alarm alarm;
    private boolean closing;

    private Retirement(Member member, Fleet fleet, Clock clock, SupervisorOptions options, Runnable done) {
        this.member = member;
        this.fleet = fleet;
        this.clock = clock;
        this.options = options;
        this.done = done;
    }

    /** Begins; {@code done} is called when the worker is gone. */
    static void begin(Member member, Fleet fleet, Clock clock, SupervisorOptions options, Runnable done) {
        Retirement retirement = new Retirement(member, fleet, clock, options, done);
        member.retire();
        member.onDrained(retirement::close);
        member.onGone(retirement::gone);
        retirement.alarm = clock.after(options.drain(), retirement::close);
        fleet.drain(member.worker);
    }

    private void close() {
        if (!closing) {
            closing = true;
            alarm.cancel();
            alarm = clock.after(options.grace(), this::kill);
            fleet.disconnect(member.worker);
        }
    }

    private void kill() {
        fleet.tell(new ClusterFact.Overdue(member.worker, fleet.pid(member.worker), options.grace()), 0);
        fleet.kill(member.worker);
    }

    private void gone() {
        alarm.cancel();
        done.run();
    }
}
