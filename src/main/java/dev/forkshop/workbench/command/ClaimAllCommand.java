package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.claim.Bench;
import dev.forkshop.workbench.measure.claim.ClaimHistory;
import dev.forkshop.workbench.measure.claim.ClaimShelf;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.measure.claim.Past;
import dev.forkshop.workbench.measure.claim.Sweep;
import dev.forkshop.workbench.measure.claim.page.SweepLines;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code claim all}: tries every claim, each experiment once, and sums up; what was stopped is gone on with. */
public final class ClaimAllCommand implements Command {
    private final ClaimDesk desk;

    public ClaimAllCommand(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("claim all", Groups.CLAIMS, "try every claim of the documents; takes some minutes")
                .example("claim all", "go on where the last one was stopped, else begin")
                .example("claim all --again", "begin anew")
                .flag("--again", "begin anew, also where one was stopped")
                .flag("--json", "what was tried now, as JSON")
                .detail(
                        "Ctrl-C stops it; what is done by then is kept, and the next claim all goes on from there. Leave "
                                + "the machine alone meanwhile: what else runs is measured too.")
                .detail("Exit status: 0 all were judged, 1 an experiment failed or no verdict fits, 130 stopped.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        ClaimShelf shelf = desk.shelf();
        boolean broken = ClaimDesk.complain(shelf, job);
        Here here = desk.here();
        ClaimHistory history = desk.history();
        ClaimReport report = new ClaimReport(here, arguments.has("--json"), job);
        Map<String, List<Past>> earlier = new HashMap<>(history.all());
        long began = System.nanoTime();
        try (Bench bench = new Bench(shelf.folder(), here, session, job)) {
            Sweep sweep = new Sweep(shelf.claims(), history, bench, here, job, arguments.has("--again"));
            report.say(beginning(sweep, here));
            SweepLines lines = new SweepLines(desk.width());
            boolean over = sweep.perform(finding -> report.add(finding, of(earlier, finding), lines.lines(finding)));
            report.say(over ? lines.table(sweep) : stopped(sweep));
        }
        report.say(List.of(took(System.nanoTime() - began)));
        int status = report.end();
        return broken && status == Shell.OK ? Shell.FAILED : status;
    }

    private static List<Past> of(Map<String, List<Past>> earlier, Finding finding) {
        return earlier.getOrDefault(finding.claim().id(), List.of());
    }

    private static List<Line> beginning(Sweep sweep, Here here) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of().dim("  " + here.words()).line());
        if (here.node().isEmpty()) {
            lines.add(Line.text("  there is no node on the PATH: judged by forkshop's figures alone"));
        }
        if (sweep.done() > 0) {
            lines.add(Line.text("  " + sweep.done() + " of " + sweep.claims().size()
                    + " are done already; claim all --again begins anew"));
        }
        return lines;
    }

    private static List<Line> stopped(Sweep sweep) {
        return List.of(Line.of()
                .text("  stopped: " + sweep.done() + " of " + sweep.claims().size() + " are done and kept; ")
                .command("claim all")
                .text(" goes on from there")
                .line());
    }

    private static Line took(long nanos) {
        long seconds = Math.round(nanos / 1e9);
        return Line.of()
                .dim("  took " + (seconds < 60 ? "" : seconds / 60 + " min ") + seconds % 60 + " s")
                .line();
    }
}
