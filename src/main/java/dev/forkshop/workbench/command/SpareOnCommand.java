package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** {@code spare on}: starts the JVM for the next fork now, and keeps one from then on. */
public final class SpareOnCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("spare on", Groups.CHILDREN, "start a JVM for the next fork now, and keep one from now on")
                .example("spare on", "waits until it is ready; then fork Doubler --send '{\"num\":21}'")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        CompletableFuture<Spares.Ready> coming = session.spare().keep();
        if (!job.awaitOrInterrupt(coming)) {
            return Shell.INTERRUPTED;
        }
        try {
            job.line(line(coming.get()));
            return Shell.OK;
        } catch (ExecutionException notStarted) {
            String why = notStarted.getCause().getMessage();
            job.line(Line.of().bad("no spare JVM: ").text(why).line().onErr());
            return Shell.FAILED;
        }
    }

    private static Line line(Spares.Ready ready) {
        return Line.of()
                .text("ready: ")
                .pid(ready.pid())
                .text("; the next ")
                .command("fork")
                .text(" takes it, ")
                .command("fork --cold")
                .text(" does not")
                .line();
    }
}
