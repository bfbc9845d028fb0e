package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.cluster.ClusterPlan;
import dev.forkshop.runtime.cluster.ListeningInfo;
import dev.forkshop.runtime.cluster.Supervisor;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.view.Line;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A cluster from its first fork to the moment when all workers listen, which ends the command, and on to its end. On the
 * loop.
 */
final class Clustering {
    private static final long PATIENCE_MILLIS = 20_000;

    private final ProgramRun run;
    private final String name;
    private final ClusterPlan plan;
    private final Supervisor supervisor;
    private final Clusters.Member member;
    private final Set<Integer> listening = new HashSet<>();
    private final long since = System.nanoTime();
    private Timer patience;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean up;
    private boolean stopped;
    private int open;

    Clustering(ProgramRun run, String name, ClusterPlan plan) {
        this.run = run;
        this.name = name;
        this.plan = plan;
        this.supervisor = Supervisor.of(plan);
        this.member = new Clusters.Member(name, supervisor, run.job().text());
    }

    void begin() {
        run.expect();
        run.session().clusters().add(member);
        supervisor
                .onFork(this::forked)
                .onListening(this::listens)
                .onGivenUp(this::givenUp)
                .reloadOn("SIGUSR2");
        patience = run.loop().setTimeout(this::late, PATIENCE_MILLIS);
        run.job().onInterrupt(() -> run.loop().execute(this::interrupted));
        try {
            supervisor.begin();
        } catch (RuntimeException notStarted) {
            stop();
            throw notStarted;
        }
    }

    // ---- workers

    private void forked(Worker worker) {
        ChildProcess process = worker.process();
        run.session().children().add(process, run.job().text());
        open++;
        process.onClose((code, signal) -> {
            open--;
            endIfAllAreGone();
        });
        Line label = Line.of().label("worker " + worker.id() + "  ").line();
        printer(label, Line.Channel.OUT).read(process.stdout(), "utf8");
        printer(label, Line.Channel.ERR).read(process.stderr(), "utf8");
        worker.onError(error -> run.work()
                .execute(() ->
                        run.job().line(Line.of().bad(error.toString()).line().onErr())));
    }

    private LinePrinter printer(Line label, Line.Channel channel) {
        return new LinePrinter(run.loop(), run.work(), run.job(), label, channel);
    }

    private void listens(Worker worker, ListeningInfo info) {
        listening.add(worker.id());
        if (!up && listening.size() >= plan.options().workers()) {
            up = true;
            patience.clear();
            tell(info.port());
            run.leave();
        }
    }

    private void tell(int port) {
        String host = plan.env().get("HOST");
        run.session()
                .servers()
                .add(new Servers.Member(name, run.job().text(), host, port, since, this::stopFromOutside));
        int workers = plan.options().workers();
        print(Line.of()
                .strong(name)
                .text(" listening on " + host + ":")
                .port(port)
                .text(workers == 1 ? ": 1 worker" : ": " + workers + " workers share it")
                .line());
    }

    private void print(Line line) {
        run.work().execute(() -> run.job().line(line));
    }

    // ---- the end

    private void givenUp() {
        fail("no worker is left, and nobody brings one back: each died too early too often");
    }

    private void late() {
        fail("the workers do not listen: they had " + PATIENCE_MILLIS / 1_000 + " s for it");
    }

    private void fail(String why) {
        run.fail();
        print(Line.of().bad(name).text(": " + why).line().onErr());
        stop();
    }

    /** Ctrl-C counts while the command waits; later it belongs to others. */
    private void interrupted() {
        if (!up) {
            stop();
        }
    }

    private CompletableFuture<?> stopFromOutside() {
        return run.loop().submit(this::stop).thenCompose(stopping -> stopping);
    }

    private CompletableFuture<Void> stop() {
        patience.clear();
        supervisor.stop().thenRun(() -> {
            stopped = true;
            endIfAllAreGone();
        });
        return ended;
    }

    /** The last words of a worker come after its exit. */
    private void endIfAllAreGone() {
        if (stopped && open == 0 && !ended.isDone()) {
            run.session().servers().remove(name);
            run.session().clusters().remove(member);
            run.over();
            ended.complete(null);
        }
    }
}
