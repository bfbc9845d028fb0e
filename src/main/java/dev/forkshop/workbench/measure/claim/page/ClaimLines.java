package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.Experiment;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Picture;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.measure.claim.Verdict;
import dev.forkshop.workbench.view.Labelled;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import dev.forkshop.workbench.view.Symbols;
import dev.forkshop.workbench.view.Wrap;
import java.util.ArrayList;
import java.util.List;

/** A claim that was tried, in lines: what is said, the figures, a picture, the verdict, the lesson, how to repeat it. */
public final class ClaimLines {
    private static final int WIDEST = 100;

    private final Finding finding;
    private final Claim claim;
    private final int width;
    private final Symbols symbols;

    public ClaimLines(Finding finding, int width, Symbols symbols) {
        this.finding = finding;
        this.claim = finding.claim();
        this.width = Math.min(width, WIDEST);
        this.symbols = symbols;
    }

    /** @param earlier what was kept of earlier trials, a line each */
    public List<Line> lines(List<String> earlier) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(said());
        lines.add(Line.empty());
        lines.addAll(new FigureTable(finding.evidence(), width).lines());
        for (Picture picture : claim.pictures()) {
            lines.addAll(new TerminalPicture(finding.evidence(), width, symbols).lines(picture));
        }
        lines.add(Line.empty());
        lines.addAll(verdict());
        for (int i = 0; i < claim.lesson().size(); i++) {
            lines.addAll(Labelled.lines(i == 0 ? "lesson" : "", claim.lesson().get(i), width));
        }
        lines.addAll(Labelled.lines("machine", finding.here().words(), width));
        if (!earlier.isEmpty()) {
            lines.addAll(Labelled.lines("earlier", String.join("; ", earlier), width));
        }
        lines.addAll(repeat());
        return lines;
    }

    private List<Line> said() {
        List<Line> lines = new ArrayList<>();
        lines.addAll(Wrap.wrap(List.of(new Span(claim.id() + "  " + claim.title(), Role.STRONG)), width));
        String where = " (" + String.join(", ", claim.said()) + ")";
        lines.addAll(Labelled.lines("said", claim.statement() + where, width));
        return lines;
    }

    // ---- the verdict

    private List<Line> verdict() {
        List<Line> lines = new ArrayList<>(Labelled.lines("verdict", spans(), width));
        if (claim.differs(finding.verdict())) {
            lines.addAll(Labelled.lines("", "the inventory's fact check said: " + claim.inventory(), width));
        }
        return lines;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(finding.verdict().toString(), VerdictWords.role(finding.verdict())));
        spans.addAll(Labelled.spans(text()));
        return spans;
    }

    private String text() {
        String text = finding.judgement().text();
        boolean withoutNode = finding.here().node().isEmpty() && finding.verdict() != Verdict.NOT_TRIED;
        String whose = withoutNode && finding.verdict().judged()
                ? "; judged by forkshop's figures, for there is no node on the PATH"
                : "";
        return (text.isEmpty() ? "" : ": " + text) + whose;
    }

    // ---- once more

    private List<Line> repeat() {
        List<Line> lines = new ArrayList<>();
        for (String line : again(claim)) {
            String label = lines.isEmpty() ? "  again    " : " ".repeat(Labelled.INDENT);
            lines.add(Line.of().label(label).command(line).line());
        }
        return lines;
    }

    /** What to type to repeat its experiments by hand. */
    static List<String> again(Claim claim) {
        List<String> lines = new ArrayList<>();
        for (Experiment experiment : claim.experiments()) {
            if (experiment.has(Side.NODE)) {
                lines.add("node lessons/claims/experiments/js/" + experiment.name() + ".js");
            }
            if (experiment.has(Side.FORKSHOP)) {
                lines.add("fork lessons/claims/experiments/" + experiment.name() + ".java");
            }
        }
        return lines;
    }
}
