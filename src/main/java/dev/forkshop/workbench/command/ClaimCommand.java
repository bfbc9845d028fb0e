package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.claim.Bench;
import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.ClaimShelf;
import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.measure.claim.Judge;
import dev.forkshop.workbench.measure.claim.Verdict;
import dev.forkshop.workbench.measure.claim.page.ClaimLines;
import dev.forkshop.workbench.session.Installed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.Optional;

/** {@code claim}: tries claims of the documents on this machine, in Node and in forkshop, and judges them. */
public final class ClaimCommand implements Command {
    private final ClaimDesk desk;

    public ClaimCommand(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("claim", Groups.CLAIMS, "try a claim of the documents here, in Node and in forkshop")
                .example("claim F31", "does a worker start in five milliseconds?")
                .example("claim F30 F68", "two of them; an experiment that both need runs once")
                .example("claim F31 --rounds 10", "more rounds, for a calmer figure")
                .option("--rounds", "N", "run both programs so often, in turns")
                .more("ID", "F1 to F70; claim list shows them", Usage.Values.OWN)
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
            throw new UsageError("which claim?", "claim F31, or claim list");
        }
        int rounds = Math.toIntExact(arguments.number("--rounds", 1).orElse(0L));
        Here here = desk.here();
        boolean well = true;
        try (Bench bench = new Bench(shelf.folder(), here, session, job)) {
            for (Claim claim : claims) {
                well &= tell(attempt(claim, bench, rounds, here, job), session, job);
            }
        }
        return job.interrupted() ? Shell.INTERRUPTED : well ? Shell.OK : Shell.FAILED;
    }

    private Optional<Finding> attempt(Claim claim, Bench bench, int rounds, Here here, Job job)
            throws InterruptedException {
        Optional<String> missing =
                claim.needs().filter(program -> Installed.find(program).isEmpty());
        Evidence evidence = missing.isPresent()
                ? new Evidence(claim, List.of(), here.node().isPresent())
                : bench.gather(claim, rounds);
        return job.interrupted()
                ? Optional.empty()
                : Optional.of(new Finding(claim, evidence, Judge.judge(evidence, missing), here));
    }

    /** Whether all went well. */
    private boolean tell(Optional<Finding> finding, Session session, Job job) {
        finding.ifPresent(found -> new ClaimLines(found, desk.width(), session.symbols())
                .lines(List.of())
                .forEach(job::line));
        return finding.map(found -> found.verdict().judged() || found.verdict() == Verdict.NOT_TRIED)
                .orElse(true);
    }
}
