package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.workerthreads.PoolLoad;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is told of the tasks of a run while it goes on: each of a few, the first of many, and how far many are. */
final class TaskReport {
    /** Up to so many tasks are all told. */
    private static final int FEW = 16;

    /** Of more, so many answers and so many failures. */
    private static final int FIRST = 4;

    private static final long PROGRESS_MILLIS = 200;

    private static final long FIRST_LINE_NANOS = 2_000_000_000;

    private final ProgramRun run;
    private final TaskPlan plan;
    private final WorkerPool pool;
    private final TaskTally tally;
    private final boolean json;
    private final int limit;
    private final int nameWidth;
    private final List<Map<String, Object>> tasks = new ArrayList<>();
    private int answers;
    private int failures;
    private long nextLine = FIRST_LINE_NANOS;
    private Timer progress;

    TaskReport(ProgramRun run, TaskPlan plan, WorkerPool pool, TaskTally tally) {
        this.run = run;
        this.plan = plan;
        this.pool = pool;
        this.tally = tally;
        json = run.arguments().has("--json");
        limit = run.arguments().has("--all") || plan.count() <= FEW ? Integer.MAX_VALUE : FIRST;
        nameWidth = plan.name(plan.count() - 1).length();
    }

    /** A person sees how far it is: all the time in the status line, now and then, ever less often, in a line. */
    void begin() {
        if (run.session().watched() && !json) {
            progress = run.loop().setInterval(this::tellProgress, PROGRESS_MILLIS);
        }
    }

    private void tellProgress() {
        run.job().progress(tally.soFar() + " of " + plan.count());
        if (tally.nanos() > nextLine) {
            nextLine = 2 * tally.nanos();
            say(howFar());
        }
    }

    private Line howFar() {
        PoolLoad load = pool.load();
        String dot = run.session().symbols().separator();
        return Line.of()
                .text("  ")
                .number(tally.soFar())
                .text(" of ")
                .number(plan.count())
                .text(dot)
                .number(load.busy())
                .text(" busy" + dot)
                .number(load.waiting())
                .text(" waiting" + dot)
                .duration(tally.nanos())
                .line();
    }

    // ---- the end of a task

    void done(PoolFact.Done fact, Message answer) {
        if (json) {
            Map<String, Object> data = data(fact.task(), fact.threadId(), fact.queuedNanos(), fact.ranNanos());
            data.put("answer", JsonText.parsed(answer.toString()));
        } else if (answers++ < limit) {
            say(head(fact.task(), fact.threadId())
                    .text("  ran ")
                    .duration(fact.ranNanos())
                    .text("  ")
                    .add(Role.OUTPUT, answer.toString())
                    .line());
        }
    }

    void failed(PoolFact.Failed fact) {
        if (json) {
            Map<String, Object> data = data(fact.task(), fact.threadId(), fact.queuedNanos(), fact.ranNanos());
            data.put("error", error(fact.name(), fact.code(), fact.message()));
        } else if (!fact.aborted() && failures++ < limit) {
            say(head(fact.task(), fact.threadId())
                    .text("  ran ")
                    .duration(fact.ranNanos())
                    .text("  ")
                    .bad(fact.error())
                    .line());
        }
    }

    void refused(String name, NodeError error) {
        if (json) {
            data(name, 0, 0, 0).put("error", error("Error", error.code(), error.getMessage()));
        } else if (failures++ < limit) {
            say(Line.of()
                    .text("  " + padded(name) + "  refused  ")
                    .bad(error.toString())
                    .line());
        }
    }

    private Map<String, Object> data(String name, int threadId, long queued, long ran) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("task", name);
        data.put("worker", threadId == 0 ? null : threadId);
        data.put("queuedMs", queued / 1e6);
        data.put("ranMs", ran / 1e6);
        tasks.add(data);
        return data;
    }

    private static Map<String, Object> error(String name, String code, String message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("code", code.isEmpty() ? null : code);
        data.put("message", message);
        return data;
    }

    private Line.Builder head(String name, int threadId) {
        Line.Builder line = Line.of().text("  " + padded(name));
        return threadId == 0
                ? line.text("  in the queue")
                : line.text("  worker ").tid(threadId);
    }

    private String padded(String name) {
        return name + " ".repeat(Math.max(0, nameWidth - name.length()));
    }

    // ---- the end of all

    void end() {
        if (progress != null) {
            progress.clear();
        }
        if (json) {
            run.report("tasks", tasks);
        }
        List<String> rest = new ArrayList<>();
        rest(answers, "more answers").ifPresent(rest::add);
        rest(failures, "more failures").ifPresent(rest::add);
        if (!rest.isEmpty()) {
            say(Line.text("  and " + String.join(" and ", rest) + "; --all prints them all"));
        }
    }

    private Optional<String> rest(int count, String what) {
        return count > limit
                ? Optional.of(String.format(Locale.ROOT, "%,d %s", count - limit, what))
                : Optional.empty();
    }

    private void say(Line line) {
        run.work().execute(() -> run.job().line(line));
    }
}
