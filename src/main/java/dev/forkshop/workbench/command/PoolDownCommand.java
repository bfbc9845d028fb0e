package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;

/** {@code pool down}: closes a pool; its tasks are finished first. */
public final class PoolDownCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("pool down", Groups.CHILDREN, "close a pool: it takes no more tasks, its workers end")
                .example("pool down", "what it has is finished first")
                .example("pool down --now", "what runs is stopped, what waits is given up")
                .flag("--now", "do not wait for its tasks")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .optional("POOL", "which one, where several are open", Usage.Values.POOL)
                .detail("While it waits for its tasks, Ctrl-C does what --now does.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Pools.Member pool = PoolArgument.of(arguments, session);
        ProgramRun run = new ProgramRun("pool down", arguments, session, job);
        return run.perform(started -> close(started, pool));
    }

    private static void close(ProgramRun run, Pools.Member pool) {
        Pools pools = run.session().pools();
        boolean now = run.arguments().has("--now");
        run.expect();
        (now ? pools.closeNow(pool) : pools.close(pool)).thenRun(run::done);
        run.job().onInterrupt(() -> run.loop().execute(() -> pools.closeNow(pool)));
    }
}
