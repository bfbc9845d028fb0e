package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.workbench.measure.Client;
import dev.forkshop.workbench.measure.Generator;
import dev.forkshop.workbench.measure.LoadPlan;
import dev.forkshop.workbench.measure.Measurement;
import dev.forkshop.workbench.measure.Progress;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** One load in a sitting: carried out, stopped by Ctrl-C, its figures told to the journal. On the job's thread. */
final class LoadRun {
    private static final long NOTABLE_NANOS = 200_000_000;

    private final Session session;
    private final Job job;
    private final Function<LoadPlan, Client> clients;

    LoadRun(Session session, Job job, Function<LoadPlan, Client> clients) {
        this.session = session;
        this.job = job;
        this.clients = clients;
    }

    Measurement perform(LoadPlan plan) throws InterruptedException, ExecutionException {
        String request = plan.errand().toString();
        long started =
                session.journal().append(new LoadFact.Started(request, plan.clients(), plan.rate(), plan.close()));
        try (Generator generator = new Generator(clients)) {
            CompletableFuture<Measurement> outcome = generator.measure(plan, this::show);
            job.onInterrupt(generator::stop);
            Measurement seen = job.await(outcome);
            tell(seen, fact -> session.journal().append(fact, started));
            return seen;
        } finally {
            job.progress("");
        }
    }

    private static void tell(Measurement seen, Consumer<Fact> journal) {
        String request = seen.plan().errand().toString();
        seen.failures().forEach((kind, times) -> journal.accept(new LoadFact.Failed(request, kind, times)));
        seen.workers().forEach((worker, times) -> journal.accept(new LoadFact.AnsweredBy(request, worker, times)));
        seen.alongside().forEach(journal);
        journal.accept(seen.curve());
        journal.accept(seen.ended());
    }

    private void show(Progress progress) {
        String quiet = progress.quiet() < NOTABLE_NANOS
                ? ""
                : String.format(Locale.ROOT, ", no answer for %.1f s", progress.quiet() / 1e9);
        job.progress(String.format(
                Locale.ROOT,
                "%.1f s, %,d answered, %,d failed%s",
                progress.nanos() / 1e9,
                progress.answered(),
                progress.failed(),
                quiet));
    }
}
