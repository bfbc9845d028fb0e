package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Sweep;
import dev.forkshop.workbench.measure.claim.Verdict;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import dev.forkshop.workbench.view.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A trial of all claims in lines: one for each claim when it is judged, and a table at the end. */
public final class SweepLines {
    private static final int ID = 6;
    private static final int VERDICT = 24;

    private final int width;

    public SweepLines(int width) {
        this.width = width;
    }

    /** {@code F31  false here              A worker starts in about five milliseconds} */
    public List<Line> lines(Finding finding) {
        Verdict verdict = finding.verdict();
        String room = finding.claim().title();
        int left = Math.max(10, width - ID - VERDICT - 2);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .text("  ")
                .command(padded(finding.claim().id(), ID))
                .add(VerdictWords.role(verdict), padded(verdict.toString(), VERDICT))
                .text(room.length() > left ? room.substring(0, left - 1) + "…" : room)
                .line());
        if (!verdict.judged()) {
            lines.addAll(hanging(finding.judgement().text(), VerdictWords.role(verdict)));
        }
        return lines;
    }

    private List<Line> hanging(String text, Role role) {
        return Wrap.wrap(List.of(new Span(text, role)), Math.max(20, width - ID - 2)).stream()
                .map(line -> Line.of().text(" ".repeat(ID + 2)).add(line).line())
                .toList();
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }

    /** How many claims have each verdict, and what is otherwise than it was, or than the inventory has it. */
    public List<Line> table(Sweep sweep) {
        List<Line> lines = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<Claim> those = with(sweep, verdict);
            if (!those.isEmpty()) {
                lines.addAll(row(verdict, those));
            }
        }
        lines.addAll(others("other than the inventory", sweep, claim -> unlikeInventory(sweep, claim)));
        lines.addAll(others(
                "other than here before",
                sweep,
                claim -> sweep.changed(claim)
                        .map(old -> claim.id() + " (" + sweep.verdict(claim).orElseThrow() + ", was " + old + ")")));
        return lines;
    }

    private static List<Claim> with(Sweep sweep, Verdict verdict) {
        return sweep.claims().stream()
                .filter(claim -> sweep.verdict(claim).filter(v -> v == verdict).isPresent())
                .toList();
    }

    private List<Line> row(Verdict verdict, List<Claim> claims) {
        String ids = claims.stream().map(Claim::id).collect(Collectors.joining(" "));
        String count = String.format("%4d  ", claims.size());
        List<Line> wrapped =
                Wrap.wrap(List.of(new Span(ids, Role.DIM)), Math.max(20, width - VERDICT - count.length() - 2));
        List<Line> lines = new ArrayList<>();
        for (Line line : wrapped) {
            Line.Builder row = lines.isEmpty()
                    ? Line.of()
                            .text("  ")
                            .add(VerdictWords.role(verdict), padded(verdict.toString(), VERDICT))
                            .text(count)
                    : Line.of().text(" ".repeat(2 + VERDICT + count.length()));
            lines.add(row.add(line).line());
        }
        return lines;
    }

    private static Optional<String> unlikeInventory(Sweep sweep, Claim claim) {
        return sweep.verdict(claim)
                .filter(claim::differs)
                .map(verdict -> claim.id() + " (" + verdict + "; the inventory: " + claim.inventory() + ")");
    }

    private List<Line> others(String label, Sweep sweep, Function<Claim, Optional<String>> words) {
        String text =
                sweep.claims().stream().map(words).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return text.isEmpty()
                ? List.of()
                : Wrap.wrap(Arrays.asList(new Span(label + ": ", Role.LABEL), new Span(text, Role.TEXT)), width - 4)
                        .stream()
                        .map(line -> Line.of().text("  ").add(line).line())
                        .toList();
    }
}
