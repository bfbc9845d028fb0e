package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.CompileError;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.workbench.explain.PlaceRow;
import dev.forkshop.workbench.explain.PlaceTable;
import dev.forkshop.workbench.measure.place.Assignment;
import dev.forkshop.workbench.measure.place.Comparison;
import dev.forkshop.workbench.measure.place.Crashes;
import dev.forkshop.workbench.measure.place.Place;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** {@code places}: runs one module in every place where it can run, and compares them in one table. */
public final class PlacesCommand implements Command {
    private static final long LIMIT_MILLIS = 10_000;

    private final IntSupplier columns;

    /** @param columns how wide the screen is */
    public PlacesCommand(IntSupplier columns) {
        this.columns = columns;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "places",
                        Groups.PROGRAMS,
                        "run one module on the loop, in a worker, a pool, a process; compare")
                .example("places Primes", "what each place costs, and what it does to the loop")
                .example("places Fibonacci --send '{\"n\":38}'", "the same work everywhere, a little more of it")
                .example("places Stubborn --limit 1000", "what never ends is stopped, wherever it is")
                .options("--send", "JSON", "send it this message (default: '{}'); as many answers are awaited")
                .option("--data", "JSON", "its workerData; where there is none, the first message")
                .option("--limit", "MS", "stop it after so many milliseconds in one place (default: 10000)")
                .flag("--json", "the figures as JSON")
                .required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .detail("start-up: from asking until the module's main begins. wall: until the answer is there. loop "
                        + "held: the longest that one turn kept the main loop from everything else. memory: what lives "
                        + "more on the shop's heap, after a collection; of a process, what the kernel keeps in RAM for "
                        + "it, the JVM included. A crash is tried out in a process of its own.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Optional<CompiledModule> module = compile(arguments, session, job);
        if (module.isEmpty()) {
            return Shell.FAILED;
        }
        Assignment task = assignment(arguments, module.get(), session, job);
        session.getReady().get();
        long before = session.journal().last();
        boolean json = arguments.has("--json");
        perform(task, before, json ? line -> {} : job::line, job);
        PastRun run = new PastRun(
                job.text(),
                ProgramRun.typed("places", arguments),
                session.runs().since(before),
                job.interrupted() ? Shell.INTERRUPTED : Shell.OK);
        session.runs().add(run);
        new Telling(session).of(run, json).forEach(job::line);
        return run.status();
    }

    private static Optional<CompiledModule> compile(Arguments arguments, Session session, Job job) {
        try {
            return Optional.of(session.modules().compile(arguments.words().get(0), session.directory()));
        } catch (CompileError error) {
            error.getMessage()
                    .lines()
                    .forEach(line -> job.line(Line.of().bad(line).line().onErr()));
            return Optional.empty();
        }
    }

    private static Assignment assignment(Arguments arguments, CompiledModule module, Session session, Job job) {
        Optional<Object> data = arguments.text("--data").map(text -> JsonArgument.one("--data", text));
        List<Object> messages = JsonArgument.all("--send", arguments.all("--send"));
        boolean nothing = data.isEmpty() && messages.isEmpty();
        return new Assignment(
                session,
                job.text(),
                module,
                session.modules().find(arguments.words().get(0), session.directory()),
                data,
                nothing ? List.of(Map.of()) : messages,
                arguments.number("--limit", 1).orElse(LIMIT_MILLIS));
    }

    /** Each row is shown as soon as it is measured. */
    private void perform(Assignment task, long before, Output output, Job job) throws Exception {
        PlaceTable table = new PlaceTable(columns.getAsInt());
        Comparison comparison = new Comparison(task, job);
        table.head().forEach(output::line);
        Crashes.perform(task, job);
        comparison.getReady();
        for (Place place : Place.values()) {
            if (job.interrupted()) {
                return;
            }
            comparison.perform(place);
            List<PlaceRow> rows = PlaceRow.of(task.session().runs().since(before));
            table.row(rows.get(rows.size() - 1)).forEach(output::line);
        }
    }
}
