package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.ClaimShelf;
import dev.forkshop.workbench.measure.claim.Past;
import dev.forkshop.workbench.measure.claim.Verdict;
import dev.forkshop.workbench.measure.claim.page.ClaimJson;
import dev.forkshop.workbench.measure.claim.page.VerdictWords;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code claim list}: the claims of the documents that can be tried. */
public final class ClaimListCommand implements Command {
    private static final Line HOW =
            Line.of().dim("claim F31 tries one; claim all tries all of them").line();

    private final ClaimDesk desk;

    public ClaimListCommand(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("claim list", Groups.CLAIMS, "the claims of the documents that can be tried")
                .example("claim list", "each with what it was judged last")
                .flag("--json", "as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        ClaimShelf shelf = desk.shelf();
        Map<String, List<Past>> earlier = desk.history().all();
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(shelf.claims().stream()
                    .map(claim -> ClaimJson.of(claim, earlier.getOrDefault(claim.id(), List.of())))
                    .toList())));
        } else {
            shelf.claims().forEach(claim -> job.line(line(claim, earlier.getOrDefault(claim.id(), List.of()))));
            job.line(HOW);
        }
        return ClaimDesk.complain(shelf, job) ? Shell.FAILED : Shell.OK;
    }

    private static Line line(Claim claim, List<Past> earlier) {
        Line.Builder line =
                Line.of().text("  ").command(String.format("%-5s", claim.id())).text(claim.title());
        if (!earlier.isEmpty()) {
            String words = earlier.get(earlier.size() - 1).verdict();
            Verdict.said(words)
                    .ifPresent(verdict -> line.text("  ").add(VerdictWords.role(verdict), "(" + words + ")"));
        }
        return line.line();
    }
}
