package dev.forkshop.workbench.command;

import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.session.Claim;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.Workers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code worker send}: posts a message to a worker, and waits for its answer. */
public final class WorkerSendCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("worker send", Groups.CHILDREN, "send a worker a message, and wait for its answer")
                .example("worker send 3 '{\"num\":21}'", "both ways, with their times")
                .example("worker send --no-wait 3 '\"stop\"'", "do not wait: there may be no answer")
                .flag("--no-wait", "return as soon as it is sent")
                .required("ID", "a worker that is alive", Usage.Values.WORKER)
                .rest("JSON", "the message", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Workers.Member member = WorkerArgument.of(session, arguments.words().get(0));
        Object message = JsonArgument.behind("worker send", arguments, 1);
        ProgramRun run = new ProgramRun(
                "worker send", arguments.with("--module", member.worker().module()), session, job);
        try (Claim claim = session.workers().claim(member.threadId())) {
            return run.perform(started -> new Exchange(started, member).of(message, !arguments.has("--no-wait")));
        }
    }

    /** One message and its answer. On the loop. */
    private static final class Exchange {
        private final ProgramRun run;
        private final Workers.Member member;
        private final MessagePrinter printer;
        private final CompletableFuture<Boolean> answered = new CompletableFuture<>();

        Exchange(ProgramRun run, Workers.Member member) {
            this.run = run;
            this.member = member;
            this.printer = new MessagePrinter(run);
        }

        void of(Object message, boolean wait) {
            Worker worker = member.worker();
            run.owns(member.threadId());
            printer.ofWorker(member.threadId());
            List<Listener> listeners = List.of(
                    worker.onMessage(answer -> answered.complete(true)),
                    worker.onExit(code -> answered.complete(false)));
            run.expect();
            run.job().onInterrupt(() -> run.loop().execute(() -> answered.complete(true)));
            answered.thenAccept(came -> over(came, listeners));
            worker.postMessage(message);
            printer.draw();
            if (!wait) {
                answered.complete(true);
            }
        }

        private void over(boolean came, List<Listener> listeners) {
            listeners.forEach(Listener::remove);
            printer.draw();
            if (!came) {
                run.fail();
            }
            run.done();
        }
    }
}
