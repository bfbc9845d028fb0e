package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.PoolTask;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import dev.forkshop.workbench.session.Pools;
import java.util.function.Consumer;

/**
 * Tasks on their way to a pool and back: given as the pool has room, or one by one; settled in any order; given up all
 * together at Ctrl-C. On the loop.
 */
final class PoolBatch {
    /** So many tasks are given in one turn of the loop, so that it stays free. */
    private static final int HANDFUL = 500;

    private final ProgramRun run;
    private final Pools.Member member;
    private final WorkerPool pool;
    private final TaskPlan plan;
    private final AbortController controller = new AbortController();
    private final TaskTally tally;
    private final TaskReport report;
    private final PoolPrinter printer;
    private final boolean sequential;
    private final boolean waits;
    private int given;
    private int open;
    private boolean asked;
    private boolean over;

    PoolBatch(ProgramRun run, Pools.Member member, TaskPlan plan) {
        this.run = run;
        this.member = member;
        this.pool = member.pool();
        this.plan = plan;
        this.tally = new TaskTally(member.name());
        this.report = new TaskReport(run, plan, pool, tally);
        this.printer = new PoolPrinter(run);
        this.sequential = run.arguments().has("--sequential");
        this.waits = !run.arguments().has("--no-wait");
    }

    void begin() {
        run.expect();
        run.job().onInterrupt(() -> run.loop().execute(this::giveUp));
        member.output().to(printer);
        report.begin();
        tally.begin();
        give();
    }

    // ---- giving

    private void give() {
        asked = false;
        for (int i = 0; i < HANDFUL && mayGive(); i++) {
            giveOne(given++);
        }
        if (given < plan.count() && !controller.signal().aborted()) {
            goOnLater();
        }
        finishIfDone();
    }

    private boolean mayGive() {
        return given < plan.count()
                && !controller.signal().aborted()
                && (sequential ? open == 0 : !waits || pool.hasRoom());
    }

    /** In the next turn, or when there is room; a sequential run goes on when the task is settled. */
    private void goOnLater() {
        if (asked || sequential && open > 0) {
            return;
        }
        asked = true;
        if (mayGive()) {
            run.loop().setImmediate(this::give);
        } else {
            pool.room().thenRun(this::give);
        }
    }

    private void giveOne(int index) {
        Ticket ticket = new Ticket(plan.name(index));
        open++;
        PoolTask task = PoolTask.of(plan.data(index))
                .name(ticket.name)
                .signal(controller.signal())
                .timeoutMillis(run.arguments().number("--timeout", 0).orElse(0L))
                .onSettled(ticket);
        pool.run(task).whenComplete((answer, error) -> settled(ticket, answer, error));
    }

    // ---- settling

    private void settled(Ticket ticket, Message answer, Throwable error) {
        open--;
        if (ticket.end instanceof PoolFact.Done done) {
            tally.done(done, ticket.nanos);
            report.done(done, answer);
        } else if (ticket.end instanceof PoolFact.Failed failed) {
            tally.failed(failed, ticket.nanos);
            report.failed(failed);
        } else {
            tally.refused();
            report.refused(ticket.name, (NodeError) error);
        }
        if (sequential && given < plan.count() && !asked) {
            asked = true;
            run.loop().execute(this::give);
        }
        finishIfDone();
    }

    /** Ctrl-C: what waits never begins, what runs is stopped, the pool lives on. */
    private void giveUp() {
        if (!over) {
            tally.dropped(plan.count() - given);
            controller.abort();
            finishIfDone();
        }
    }

    private void finishIfDone() {
        boolean noneToGive = given == plan.count() || controller.signal().aborted();
        if (over || open > 0 || !noneToGive) {
            return;
        }
        over = true;
        member.output().noLongerTo(printer);
        printer.end();
        PoolFact.Settled fact = tally.settled();
        run.session().journal().append(fact);
        report.end();
        if (fact.done() < fact.tasks()) {
            run.fail();
        }
        run.done();
    }

    /** A task's name, and the fact that tells its end, with its moment; none where it was refused. */
    private static final class Ticket implements Consumer<PoolFact> {
        private final String name;
        private PoolFact end;
        private long nanos;

        Ticket(String name) {
            this.name = name;
        }

        @Override
        public void accept(PoolFact fact) {
            end = fact;
            nanos = System.nanoTime();
        }
    }
}
