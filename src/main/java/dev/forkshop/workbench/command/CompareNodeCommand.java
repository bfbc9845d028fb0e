package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.ShownProgram;
import dev.forkshop.workbench.measure.beside.Beside;
import dev.forkshop.workbench.measure.beside.Comparing;
import dev.forkshop.workbench.measure.beside.Difference;
import dev.forkshop.workbench.measure.beside.Happening;
import dev.forkshop.workbench.measure.beside.NodeRun;
import dev.forkshop.workbench.measure.beside.Pair;
import dev.forkshop.workbench.measure.beside.Pair.Kind;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.BesideTable;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;

/** {@code compare node}: the last run's program in real Node, and what happened in both side by side. */
public final class CompareNodeCommand implements Command {
    private static final long LIMIT_MILLIS = 30_000;

    private final IntSupplier columns;
    private final Callable<Finding> search;

    /** @param columns how wide the screen is */
    public CompareNodeCommand(IntSupplier columns) {
        this(columns, Examination::node);
    }

    CompareNodeCommand(IntSupplier columns, Callable<Finding> search) {
        this.columns = columns;
        this.search = search;
    }

    @Override
    public Usage usage() {
        return Usage.of("compare node", Groups.PROGRAMS, "the last run in real Node too: both timelines side by side")
                .example("compare node", "after exec git --version, fork Doubler, cluster up Hello, …")
                .example("compare node --json", "each pair, for another program")
                .option("--timeout", "MS", "end Node's program after so long (default: 30_000)")
                .flag("--json", "tell it as JSON")
                .detail(
                        "Runs the program that show js prints. Process ids, ports and times differ by nature and do not "
                                + "count, nor does the order of what comes by different ways. same: both did it. intended: "
                                + "docs/NODE-DIFFERENCES.md says why it differs. new: nobody knows yet, and the exit status is "
                                + "1. Where the run goes on in the shop, what happened until it was ready is compared, and "
                                + "Node's program is ended by us.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        List<Deed> lines = LastProgram.lines(session);
        ShownProgram program = LastProgram.js(session).orElseThrow(() -> none(LastProgram.line(session)));
        Finding node = search.call();
        if (!node.well()) {
            job.line(Line.of()
                    .text("node: " + node.found() + ": ")
                    .command(node.advice())
                    .line());
            return Shell.OK;
        }
        session.getReady().get();
        job.progress("in node");
        long limit = arguments.number("--timeout", 1).orElse(LIMIT_MILLIS);
        Comparing.Outcome outcome = new Comparing(session, job, lines).with(program(program, lines.get(0)), limit);
        return told(outcome, program.line(), node, arguments, session, job);
    }

    private static UsageError none(Optional<String> line) {
        return line.map(typed -> new UsageError(
                        "there is no program for Node of " + typed + ": what it names was not begun by a line",
                        "exec git --version, fork Doubler, cluster up Hello --workers 2 have one"))
                .orElseGet(() -> new UsageError("nothing was run yet", "exec git --version is a good beginning"));
    }

    /** The file has the module's name, so that who forks it tells the same name. */
    private static NodeRun.Program program(ShownProgram shown, Deed begin) {
        String name = begin.typed().subject().replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
        String safe = name.matches("\\w+") ? name : begin.typed().command().replace(' ', '-');
        return new NodeRun.Program(safe, shown.text(), shown.cwd(), shown.arguments());
    }

    private int told(
            Comparing.Outcome outcome, String line, Finding node, Arguments arguments, Session session, Job job) {
        if (job.interrupted()) {
            job.line(Line.of()
                    .dim("  stopped; Node's program was ended, nothing was compared")
                    .line());
            return Shell.INTERRUPTED;
        }
        Beside beside = outcome.beside();
        String version = node.found().split("[ ,]")[0];
        session.journal()
                .append(new CompareFact.HeldBesideNode(
                        line, version, beside.count(Kind.SAME), beside.count(Kind.INTENDED), beside.count(Kind.NEW)));
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(data(beside, line, version))));
        } else {
            new BesideTable("forkshop", "node", columns.getAsInt())
                    .lines(beside.pairs().stream().map(CompareNodeCommand::row).toList())
                    .forEach(job::line);
            summary(beside, outcome.end(), version).forEach(job::line);
        }
        return beside.count(Kind.NEW) == 0 ? Shell.OK : Shell.FAILED;
    }

    private static BesideTable.Row row(Pair pair) {
        return new BesideTable.Row(
                mark(pair),
                pair.ours().map(Happening::nanos),
                pair.node().map(Happening::nanos),
                pair.either().who(),
                words(pair.ours()),
                words(pair.node()),
                pair.verdict().difference().map(Difference::reason).orElse(""));
    }

    private static String mark(Pair pair) {
        return pair.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String words(Optional<Happening> happening) {
        return happening.map(Happening::what).orElse("");
    }

    private static List<Line> summary(Beside beside, NodeRun.End end, String version) {
        int fresh = beside.count(Kind.NEW);
        Line.Builder line = Line.of()
                .text("  " + beside.count(Kind.SAME) + " same, " + beside.count(Kind.INTENDED) + " intended, ")
                .add(fresh == 0 ? Role.TEXT : Role.BAD, fresh + " new")
                .dim("   node " + version);
        String late = "  Node's program was still running when its time was over";
        return end == NodeRun.End.LATE
                ? List.of(line.line(), Line.of().add(Role.WARNING, late).line())
                : List.of(line.line());
    }

    private static Map<String, Object> data(Beside beside, String line, String version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("line", line);
        data.put("node", version);
        data.put("same", beside.count(Kind.SAME));
        data.put("intended", beside.count(Kind.INTENDED));
        data.put("new", beside.count(Kind.NEW));
        data.put("pairs", beside.pairs().stream().map(CompareNodeCommand::data).toList());
        return data;
    }

    private static Map<String, Object> data(Pair pair) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("verdict", mark(pair));
        data.put("who", pair.either().who());
        data.put("forkshop", pair.ours().map(Happening::what).orElse(null));
        data.put("forkshopMs", pair.ours().map(each -> each.nanos() / 1e6).orElse(null));
        data.put("node", pair.node().map(Happening::what).orElse(null));
        data.put("nodeMs", pair.node().map(each -> each.nanos() / 1e6).orElse(null));
        data.put("difference", pair.verdict().difference().map(Difference::id).orElse(null));
        return data;
    }
}
