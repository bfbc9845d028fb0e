package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One load, while it is carried out. On one loop only, which calls {@link #tick} every millisecond.
 *
 * <p>States: sending, a while longer where one of the requests beside it is not back; then waiting for what is still
 * under way, at most {@link #GRACE}; then done. With a rate, a request
 * is due at its moment and measured from then on, however late a client is free for it. Without one, a client sends the
 * next when it has its answer; after a failure it rests first, so that a server that refuses is not stormed.
 */
final class Load {
    /** So long an answer is waited for when nothing is sent any more. */
    static final long GRACE = 10_000_000_000L;

    private static final long REST = 10_000_000;

    /** A request that is late by no more is late because we look once a millisecond, not because of the server. */
    private static final long GRAIN = 2_000_000;

    private static final double SECOND = 1e9;

    private final LoadPlan plan;
    private final Supplier<Client> clients;
    private final LongSupplier clock;
    private final Tally tally = new Tally();
    private final List<Seat> seats = new ArrayList<>();
    private final ArrayDeque<Seat> idle = new ArrayDeque<>();
    private final CompletableFuture<Measurement> outcome = new CompletableFuture<>();
    private long start;
    private long over = -1;
    private int others;
    private boolean othersSent;
    private boolean goesOn;

    /** A client with what it is waiting for. */
    private static final class Seat {
        private final Client client;
        private long due;
        private boolean busy;
        private long restsUntil;

        Seat(Client client) {
            this.client = client;
        }
    }

    Load(LoadPlan plan, Supplier<Client> clients, LongSupplier clock) {
        this.plan = plan;
        this.clients = clients;
        this.clock = clock;
    }

    /** Sends the first requests; the future has what was measured. */
    CompletableFuture<Measurement> begin() {
        start = clock.getAsLong();
        for (int i = 0; i < plan.clients(); i++) {
            idle.add(seat());
        }
        tick();
        return outcome;
    }

    private Seat seat() {
        Seat seat = new Seat(clients.get());
        seats.add(seat);
        return seat;
    }

    private long now() {
        return clock.getAsLong() - start;
    }

    Progress progress() {
        return tally.progress(now());
    }

    /** Sends what is due, and looks whether it is over. */
    void tick() {
        long now = now();
        sendOthers(now);
        sendDue(now);
        finish(now);
    }

    /** Ends it now: what is under way counts as nothing. */
    void stop() {
        end(true);
    }

    // ---- sending

    private void sendDue(long now) {
        for (int waiting = idle.size(); waiting > 0 && isDue(now); waiting--) {
            Seat seat = idle.poll();
            if (seat.restsUntil > now) {
                idle.add(seat);
            } else {
                send(seat, now);
            }
        }
    }

    private boolean isDue(long now) {
        boolean due = plan.rate() == 0 || tally.sent() < dueBy(now);
        return due && over < 0 && !isEnough(now);
    }

    /** How many are due by now; the first one is at the very start. */
    private long dueBy(long now) {
        long time = goesOn ? now : Math.min(now, plan.length().toNanos() - 1);
        long due = 1 + (long) (time * plan.rate() / SECOND);
        return plan.requests() == 0 ? due : Math.min(due, plan.requests());
    }

    private void send(Seat seat, long now) {
        seat.due = dueOf(tally.sent(), now);
        seat.busy = true;
        tally.sent(now);
        seat.client.send(plan.errand(), answer -> answered(seat, answer));
    }

    private long dueOf(long number, long now) {
        long due = plan.rate() == 0 ? now : (long) (number * SECOND / plan.rate());
        return now - due <= GRAIN ? now : due;
    }

    private void answered(Seat seat, Answer answer) {
        if (!seat.busy || outcome.isDone()) {
            return;
        }
        long now = now();
        seat.busy = false;
        tally.answered(seat.due, now, answer);
        rest(seat, answer.failed() ? now + REST : 0);
        sendOthers(now);
        sendDue(now);
        finish(now);
    }

    /** Who was busy last is the first to be busy again: its connection is open. */
    private void rest(Seat seat, long until) {
        seat.restsUntil = until;
        if (until == 0) {
            idle.addFirst(seat);
        } else {
            idle.addLast(seat);
        }
    }

    // ---- the requests beside it

    private void sendOthers(long now) {
        if (!othersSent && over < 0 && plan.meanwhileIsDue(tally.sent(), now)) {
            othersSent = true;
            plan.meanwhile().forEach(errand -> sendOther(errand, now));
        }
    }

    private void sendOther(Errand errand, long at) {
        Seat seat = seat();
        others++;
        seat.client.send(errand, answer -> {
            others--;
            tally.alongside(new LoadFact.Alongside(errand.toString(), answer.outcome(), at, now() - at));
            finish(now());
        });
    }

    // ---- the end

    private void finish(long now) {
        if (over < 0 && isEnough(now)) {
            over = now;
            tallyUnsent(now);
        }
        if (over >= 0 && tally.underWay() == 0 && others == 0) {
            end(false);
        } else if (over >= 0 && now - over > GRACE) {
            giveUp(now);
            end(false);
        }
    }

    /** While one of the others is under way, it goes on for a while: what they do to the rest is the question. */
    private boolean isEnough(long now) {
        long end = plan.length().toNanos();
        goesOn |= others > 0 && now >= end;
        boolean theyAreBack = othersSent && others == 0;
        boolean timeIsOver = now >= end && (others == 0 || now >= end + GRACE);
        return timeIsOver || plan.hasSentAll(tally.sent()) || plan.untilThey() && theyAreBack;
    }

    /** What was due and found no client free was never sent: the worst that a server can do to somebody. */
    private void tallyUnsent(long now) {
        boolean lacking = plan.rate() > 0 && idle.isEmpty();
        long unsent = lacking ? dueBy(now) - tally.sent() : 0;
        if (unsent > 0) {
            tally.failed("no client free", unsent);
        }
    }

    private void giveUp(long now) {
        seats.stream().filter(seat -> seat.busy).forEach(seat -> tally.answered(seat.due, now, Answer.none("timeout")));
    }

    private void end(boolean stopped) {
        if (!outcome.isDone()) {
            outcome.complete(tally.measured(plan, stopped));
            seats.forEach(seat -> seat.client.close());
        }
    }
}
