package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Claim;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.Workers;
import dev.forkshop.workbench.view.Line;

/** {@code worker terminate}: stops a worker wherever it is. */
public final class WorkerTerminateCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("worker terminate", Groups.CHILDREN, "stop a worker wherever it is, also in an endless loop")
                .example("worker terminate 3", "it cannot refuse; no finally of its code runs any more")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("ID", "a worker that is alive", Usage.Values.WORKER)
                .detail(
                        "There are no signals between threads: terminate() is the only way to stop a worker from outside, "
                                + "and its exit code is then 1.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Workers.Member member = WorkerArgument.of(session, arguments.words().get(0));
        ProgramRun run = new ProgramRun(
                "worker terminate", arguments.with("--module", member.worker().module()), session, job);
        try (Claim claim = session.workers().claim(member.threadId())) {
            return run.perform(started -> terminate(started, member));
        }
    }

    private static void terminate(ProgramRun run, Workers.Member member) {
        run.owns(member.threadId());
        run.expect();
        member.worker().terminate().thenAccept(code -> {
            run.work().execute(() -> run.job().line(end(member, code)));
            run.done();
        });
    }

    private static Line end(Workers.Member member, Integer code) {
        String how = code == null ? " had ended already" : "  exit " + code;
        return Line.of().text("  worker ").tid(member.threadId()).text(how).line();
    }
}
