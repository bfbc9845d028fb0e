package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.workbench.session.Claim;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Session;
import java.util.concurrent.CompletableFuture;

/** {@code send}: sends a forked child a message, and waits for its answer. */
public final class SendCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("send", Groups.CHILDREN, "send a forked child a message, and wait for its answer")
                .example("send 4130 '{\"num\":21}'", "both ways, with their times")
                .example("send --no-wait 4130 '\"stop\"'", "do not wait: there may be no answer")
                .flag("--no-wait", "return as soon as it is sent")
                .required("PID", "a forked child that is alive", Usage.Values.PID)
                .rest("JSON", "the message", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Roster.Member member = ChildArgument.of(session, arguments.words().get(0));
        Object message = JsonArgument.behind("send", arguments, 1);
        JobWork work = new JobWork();
        MessagePrinter printer = new MessagePrinter(session, job, work);
        try (Claim claim = session.children().claim(member.pid())) {
            CompletableFuture<Boolean> answered = session.loop()
                    .submit(() -> send(member.child(), message, printer))
                    .get();
            boolean came = arguments.has("--no-wait") || !job.awaitOrInterrupt(answered) || answered.get();
            work.finish();
            work.run();
            return came ? Shell.OK : Shell.FAILED;
        }
    }

    /** Completes with true at the next message, with false if the channel closes before. */
    private static CompletableFuture<Boolean> send(ChildProcess child, Object message, MessagePrinter printer) {
        if (child.channel() == null) {
            throw new UsageError(child.pid() + " was not forked: it has no channel", "fork Echo --keep has one");
        }
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        printer.of(child.pid());
        child.onMessage(answer -> {
            if (!answered.isDone()) {
                printer.draw();
                answered.complete(true);
            }
        });
        child.onDisconnect(() -> answered.complete(false));
        child.send(message, error -> failed(error, answered));
        printer.draw();
        return answered;
    }

    private static void failed(Throwable error, CompletableFuture<Boolean> answered) {
        if (error != null) {
            answered.completeExceptionally(error);
        }
    }
}
