package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.claim.Bench;
import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.ClaimHistory;
import dev.forkshop.workbench.measure.claim.ClaimShelf;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.measure.claim.Past;
import dev.forkshop.workbench.measure.claim.Tribunal;
import dev.forkshop.workbench.measure.claim.page.ClaimLines;
import dev.forkshop.workbench.measure.claim.page.ClaimPage;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.record.AtomicFile;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code claim}: tries claims of the documents on this machine, in Node and in forkshop, and judges them. */
public final class ClaimCommand implements Command {
    private static final int SHOWN = 3;
    private static final long MOST_ROUNDS = 1_000;

    private final ClaimDesk desk;

    public ClaimCommand(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("claim", Groups.CLAIMS, "try a claim of the documents here, in Node and in forkshop")
                .example("claim F31", "does a worker start in five milliseconds?")
                .example("claim F30 F68", "two of them; an experiment that both need runs once")
                .example("claim F31 --rounds 10", "more rounds, for calmer figures")
                .example(
                        "claim F31 --html f31.html", "as a page for a browser, too, which needs nothing from elsewhere")
                .option("--rounds", "N", "run both programs so often, in turns (default: as the claim says)")
                .option("--html", "FILE", "write one claim as a page of its own, too", Usage.Values.FILE)
                .flag("--json", "the figures as JSON")
                .more("ID", "F1 to F70, or 1 to 70; claim list shows them", Usage.Values.OWN)
                .detail("Both programs of its experiment run in processes of their own, in turns. The table has the "
                        + "median of all samples, and how far they are apart. The verdict is by Node's figures; where "
                        + "there is no node on the PATH by forkshop's, with Node's recorded ones beside them.")
                .detail("Exit status: 0 judged, 1 an experiment failed or no verdict fits, 2 there is no such claim.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return desk.ids();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        ClaimShelf shelf = desk.shelf();
        List<Claim> claims = ClaimDesk.find(shelf, arguments.words());
        if (claims.isEmpty()) {
            throw new UsageError("which claim?", "claim F31, claim list, or claim all");
        }
        Optional<Path> page = arguments.text("--html").map(file -> page(file, claims, session));
        int rounds = arguments.number("--rounds", 1, MOST_ROUNDS).orElse(0L).intValue();
        Here here = desk.here();
        ClaimReport report = new ClaimReport(here, arguments.has("--json"), job);
        try (Bench bench = new Bench(shelf.folder(), here, session, job)) {
            Tribunal tribunal = new Tribunal(bench, here, job);
            for (Claim claim : claims) {
                Optional<Finding> finding = tribunal.attempt(claim, rounds);
                if (finding.isPresent()) {
                    tell(finding.get(), page, session, report);
                }
            }
        }
        return report.end();
    }

    private static Path page(String file, List<Claim> claims, Session session) {
        Path page = session.directory().resolve(file);
        if (claims.size() > 1) {
            throw new UsageError(
                    "--html writes a page of one claim",
                    "claim " + claims.get(0).id() + " --html " + file);
        }
        if (Files.isDirectory(page) || !Files.isDirectory(page.toAbsolutePath().getParent())) {
            throw new UsageError("a page cannot be written to " + page, "name a file in a folder that is there");
        }
        return page;
    }

    private void tell(Finding finding, Optional<Path> page, Session session, ClaimReport report) throws IOException {
        ClaimHistory history = desk.history();
        List<Past> earlier = history.of(finding.claim());
        history.add(finding);
        report.add(finding, earlier, new ClaimLines(finding, desk.width(), session.symbols()).lines(words(earlier)));
        if (page.isPresent()) {
            AtomicFile.write(page.get(), new ClaimPage(finding).html(words(earlier)));
            report.say(List.of(Line.of()
                    .label("  page     ")
                    .add(Role.PATH, page.get().toString())
                    .line()));
        }
    }

    /** The latest, newest first. */
    private static List<String> words(List<Past> earlier) {
        List<String> words = new ArrayList<>();
        for (int i = earlier.size() - 1; i >= 0 && words.size() < SHOWN; i--) {
            words.add(earlier.get(i).words());
        }
        return words;
    }
}
