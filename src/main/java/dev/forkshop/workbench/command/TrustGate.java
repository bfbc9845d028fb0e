package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Stands before a file that would run something: asks the person once for each content, or says what to do. */
public final class TrustGate {
    private final Supplier<Trust> trust;
    private final Front front;

    public TrustGate(Supplier<Trust> trust, Front front) {
        this.trust = trust;
        this.front = front;
    }

    /**
     * Whether what stands in the file may run; false is final and has been said. Waits for the answer without limit.
     *
     * @param flag whether {@code --trust} was given
     */
    public boolean opens(Path file, String content, List<String> wouldRun, boolean flag, Job job)
            throws InterruptedException {
        Trust store = trust.get();
        Trust.Decision decision = store.decide(file, content, wouldRun, new Trust.Asker(flag, front.attended()));
        if (decision instanceof Trust.Decision.Refused refused) {
            job.line(Line.of()
                    .bad("not trusted: ")
                    .text(refused.message())
                    .line()
                    .onErr());
            return false;
        }
        if (decision instanceof Trust.Decision.Ask ask && !agreed(ask, job)) {
            job.line(Line.text("nothing was run").onErr());
            return false;
        }
        if (decision instanceof Trust.Decision.Ask) {
            store.grant(file, content);
        }
        return true;
    }

    /** The same for the commands of a transcript. */
    boolean opens(Transcript transcript, boolean flag, Job job) throws InterruptedException {
        List<String> commands = transcript.exchanges().stream()
                .map(exchange -> exchange.command().text())
                .toList();
        String content = String.join("\n", transcript.source().lines()) + "\n";
        return opens(Path.of(transcript.source().file()), content, commands, flag, job);
    }

    private static boolean agreed(Trust.Decision.Ask ask, Job job) throws InterruptedException {
        job.line(Line.of().strong(ask.question()).line());
        ask.wouldRun()
                .forEach(command ->
                        job.line(Line.of().text("  ").command(command).line()));
        job.line(Line.of()
                .text("Run it, now and whenever it is the same? ")
                .command("yes")
                .text(" or ")
                .command("no")
                .line());
        CompletableFuture<String> answer = new CompletableFuture<>();
        job.onInput(answer::complete, () -> answer.complete("no"));
        return job.awaitOrInterrupt(answer)
                && answer.join().strip().toLowerCase().startsWith("y");
    }
}
