package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.StackText;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.view.Line;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The workers that one command started: listed while they live, their output and errors printed, stopped by Ctrl-C. The
 * command's exit status is the first exit code that is not 0; one that was let go does not count. On the loop.
 */
final class Crew {
    private static final int LARGEST_STATUS = 255;

    private final ProgramRun run;
    private final Map<Integer, Worker> alive = new LinkedHashMap<>();
    private final Set<Integer> letGo = new HashSet<>();

    Crew(ProgramRun run) {
        this.run = run;
        run.job().onInterrupt(() -> run.loop().execute(this::stop));
    }

    ProgramRun run() {
        return run;
    }

    private void stop() {
        alive.values().forEach(Worker::terminate);
    }

    /** Waits for this worker, lists it while it lives, and prints what comes from it. Returns the number of its start. */
    long take(Worker worker) {
        int id = worker.threadId();
        alive.put(id, worker);
        run.owns(id);
        run.expect();
        run.session().workers().add(worker, run.job().text());
        show(worker);
        worker.onError(this::tell);
        worker.onExit(code -> ended(id, code));
        long started = started(id);
        run.session().runs().pin(started);
        return started;
    }

    private long started(int id) {
        return run.session().journal().since(run.before()).stream()
                .filter(entry -> entry.fact() instanceof WorkerFact.Started fact && fact.threadId() == id)
                .mapToLong(Entry::number)
                .findFirst()
                .orElseThrow();
    }

    private void show(Worker worker) {
        Line label = run.label(name(worker.threadId()));
        printer(label, Line.Channel.OUT).read(worker.stdout(), "utf8");
        printer(label, Line.Channel.ERR).read(worker.stderr(), "utf8");
    }

    private LinePrinter printer(Line label, Line.Channel channel) {
        return new LinePrinter(run.loop(), run.work(), run.job(), label, channel);
    }

    private static Line name(int id) {
        return Line.of().text("worker ").tid(id).line();
    }

    /** The error that ended a worker, with its stack. */
    private void tell(Throwable error) {
        String text = error instanceof JsError js ? StackText.of(js) : error.toString();
        run.work()
                .execute(() -> text.lines()
                        .forEach(line ->
                                run.job().line(Line.of().bad(line).line().onErr())));
    }

    /** Ends a worker that has done what was wanted of it. */
    void letGo(Worker worker) {
        letGo.add(worker.threadId());
        worker.terminate();
    }

    private void ended(int id, int code) {
        alive.remove(id);
        if (code != 0 && !letGo.contains(id)) {
            run.fail(code > 0 && code <= LARGEST_STATUS ? code : Shell.FAILED);
        }
        if (run.kept() && !run.session().workers().claimed(id)) {
            run.work()
                    .execute(() -> run.job()
                            .line(Line.of()
                                    .text("  ")
                                    .add(name(id))
                                    .text("  exit " + code)
                                    .line()));
        }
        run.done();
    }
}
