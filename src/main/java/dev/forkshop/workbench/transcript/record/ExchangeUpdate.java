package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Ending;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.transcript.Expected.AnyOrder;
import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.transcript.match.Matched;
import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.transcript.match.OutputMatcher;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the expected output of one command up to what came, line by line. */
final class ExchangeUpdate {
    private final Exchange exchange;
    private final LineWriter writer;
    private final Edits edits;
    private Bindings bindings;
    private int anchor;

    ExchangeUpdate(Result result, LineWriter writer, Edits edits) {
        this.exchange = result.exchange();
        this.writer = writer;
        this.edits = edits;
        this.bindings = result.before();
        this.anchor = exchange.expected().isEmpty()
                ? exchange.lastOutputLine()
                : exchange.expected().get(0).line() - 1;
    }

    void output(List<Pairing> pairings) {
        for (Pairing pairing : pairings) {
            if (pairing.isNew()) {
                pairing.lines().forEach(line -> edits.insertAfter(anchor, writer.write(line)));
            } else {
                step(pairing.step(), pairing.lines());
                anchor = pairing.step().lastLine();
            }
        }
    }

    /** The line of the end: replaced, or removed where it would say what goes without saying, or added. */
    void ending(Mismatch mismatch) {
        Optional<Ending> old = exchange.endings().stream()
                .filter(ending -> !(ending instanceof Ending.Within))
                .findFirst();
        boolean usual = mismatch.came().equals("[exit 0]");
        if (old.isPresent()) {
            edits.replace(old.get().line(), old.get().line(), usual ? List.of() : List.of(mismatch.came()));
        } else {
            edits.insertAfter(exchange.lastOutputLine(), mismatch.came());
        }
    }

    private void step(Expected step, List<Line> lines) {
        if (holds(step, lines)) {
            return;
        }
        List<String> written = step instanceof AnyOrder set
                ? new SetUpdate(set, lines).written()
                : step instanceof One one ? one(one, lines) : List.of();
        edits.replace(step.line(), step.lastLine(), written);
    }

    private boolean holds(Expected step, List<Line> lines) {
        Matched matched = OutputMatcher.match(List.of(step), lines, bindings, 0);
        if (matched.mismatch().isEmpty()) {
            bindings = matched.bindings();
        }
        return matched.mismatch().isEmpty();
    }

    private List<String> one(One one, List<Line> lines) {
        boolean oftenEnough =
                one.count().min() <= lines.size() && lines.size() <= one.count().max();
        boolean alike = lines.stream().allMatch(line -> Alignment.fits(one, line));
        return alike && !oftenEnough && !lines.isEmpty()
                ? List.of(recounted(one, lines.size()))
                : lines.stream()
                        .map(line -> LineRewriter.rewrite(writer, one, line, bindings))
                        .toList();
    }

    private static String recounted(One one, int times) {
        String body = one.written().replaceFirst("\\s+\\((\\?|x[\\d.]+)\\)$", "");
        return times == 1 ? body : body + " (x" + times + ")";
    }

    /** A set whose lines changed: members that still come stay, the others take the lines that are left. */
    private final class SetUpdate {
        private final AnyOrder set;
        private final List<Line> left;
        private final List<String> written = new ArrayList<>(List.of(Marks.OPEN_SET));

        SetUpdate(AnyOrder set, List<Line> lines) {
            this.set = set;
            this.left = new ArrayList<>(lines);
        }

        List<String> written() {
            if (left.isEmpty()) {
                return List.of();
            }
            List<One> lost = new ArrayList<>();
            set.members().forEach(member -> keep(member, lost));
            for (One member : lost) {
                if (!left.isEmpty()) {
                    written.add(LineRewriter.rewrite(writer, member, left.remove(0), bindings));
                }
            }
            written.addAll(
                    set.loose()
                            ? List.of(Marks.ANY_LINES)
                            : left.stream().map(writer::write).toList());
            written.add(Marks.CLOSE_SET);
            return written;
        }

        private void keep(One member, List<One> lost) {
            List<Line> taken = left.stream()
                    .filter(line -> Alignment.fits(member, line))
                    .limit(member.count().max())
                    .toList();
            if (taken.isEmpty() || taken.size() < member.count().min() || !holds(member, taken)) {
                lost.add(member);
            } else {
                taken.forEach(left::remove);
                written.add(member.written());
            }
        }
    }
}
