package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.transcript.Piece;
import dev.forkshop.workbench.transcript.Piece.Hole;
import dev.forkshop.workbench.transcript.Range;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.transcript.match.OutputMatcher;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes an expected line anew for the line that came. Words and holes that still hold stay; a hole whose rule was
 * broken, not its kind, loses the rule; the rest is written as a recorder writes it.
 */
final class LineRewriter {
    private static final Pattern TOKEN =
            Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?|[\\p{L}_]+|\\s+|.", Pattern.DOTALL);
    private static final int MOST_CELLS = 20_000;

    /** The best from one cell on: its score, how many tokens the hole takes, and how that is written. */
    private record Choice(int score, boolean pattern, int tokens, String written, Piece piece) {
        static Choice skip(int score, boolean pattern, int tokens) {
            return new Choice(score, pattern, tokens, "", new Piece.Text(""));
        }
    }

    private final LineWriter writer;
    private final Bindings bindings;
    private final List<Piece> expected;
    private final List<Part> actual;
    private final Choice[][] choices;
    private final boolean keepsRules;

    private LineRewriter(LineWriter writer, One one, Line line, Bindings bindings, boolean keepsRules) {
        this.keepsRules = keepsRules;
        this.writer = writer;
        this.bindings = bindings;
        this.expected =
                one.pattern().pieces().stream().flatMap(LineRewriter::tokens).toList();
        this.actual = writer.parts(line).stream().flatMap(LineRewriter::tokens).toList();
        this.choices = new Choice[expected.size() + 1][actual.size() + 1];
    }

    static String rewrite(LineWriter writer, One one, Line line, Bindings bindings) {
        LineRewriter rewriter = new LineRewriter(writer, one, line, bindings, true);
        if ((long) rewriter.expected.size() * rewriter.actual.size() > MOST_CELLS) {
            return writer.write(line);
        }
        rewriter.choose();
        return rewriter.fits(line) ? rewriter.written(line) : withoutRules(writer, one, line, bindings);
    }

    /** Each hole may hold alone and the line not: two names in it may have to differ. */
    private static String withoutRules(LineWriter writer, One one, Line line, Bindings bindings) {
        LineRewriter rewriter = new LineRewriter(writer, one, line, bindings, false);
        rewriter.choose();
        return rewriter.fits(line) ? rewriter.written(line) : writer.write(line);
    }

    private boolean fits(Line line) {
        List<Piece> pieces = new ArrayList<>();
        walk((choice, part) -> pieces.add(choice.pattern ? choice.piece : LineWriter.piece(part)));
        return OutputMatcher.fits(new LinePattern(pieces), line.plain().stripTrailing(), bindings);
    }

    private String written(Line line) {
        StringBuilder body = new StringBuilder();
        walk((choice, part) -> body.append(choice.pattern ? choice.written : writer.written(part)));
        return LineWriter.marked(body.toString(), line.channel());
    }

    private static Stream<Piece> tokens(Piece piece) {
        return piece instanceof Piece.Text text ? words(text.text()).map(Piece.Text::new) : Stream.of(piece);
    }

    private static Stream<Part> tokens(Part part) {
        return part.kind().isEmpty() ? words(part.text()).map(Part::stable) : Stream.of(part);
    }

    private static Stream<String> words(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group);
    }

    private void choose() {
        for (int i = expected.size(); i >= 0; i--) {
            for (int j = actual.size(); j >= 0; j--) {
                choices[i][j] = best(i, j);
            }
        }
    }

    private Choice best(int i, int j) {
        Choice best = Choice.skip(0, false, 0);
        if (j < actual.size()) {
            best = Choice.skip(choices[i][j + 1].score, false, 1);
        }
        if (i < expected.size()) {
            Choice without = Choice.skip(choices[i + 1][j].score, true, 0);
            best = better(best, without);
            best = expected.get(i) instanceof Hole hole ? hole(hole, i, j, best) : text(i, j, best);
        }
        return best;
    }

    private Choice text(int i, int j, Choice best) {
        String text = ((Piece.Text) expected.get(i)).text();
        boolean same = j < actual.size()
                && actual.get(j).kind().isEmpty()
                && actual.get(j).text().equals(text);
        return same
                ? better(
                        best,
                        new Choice(
                                1 + text.length() + choices[i + 1][j + 1].score,
                                true,
                                1,
                                LineWriter.escaped(text),
                                new Piece.Text(text)))
                : best;
    }

    private Choice hole(Hole hole, int i, int j, Choice best) {
        StringBuilder text = new StringBuilder();
        Choice found = best;
        for (int end = j + 1; end <= actual.size(); end++) {
            text.append(actual.get(end - 1).text());
            int rest = choices[i + 1][end].score;
            if (keepsRules && holds(hole, text)) {
                found = better(found, new Choice(4 + rest, true, end - j, hole.written(), hole));
            } else if (holds(ruleless(hole), text)) {
                found = better(found, new Choice(3 + rest, true, end - j, kept(hole), ruleless(hole)));
            }
        }
        return found;
    }

    private boolean holds(Hole hole, CharSequence text) {
        return hole.kind() == Kind.ANY && !hole.named()
                || OutputMatcher.fits(new LinePattern(List.of(hole)), text.toString(), bindings);
    }

    private static Hole ruleless(Hole hole) {
        return new Hole(hole.kind(), Range.ALL, "", List.of(), "");
    }

    /** The hole without its rules; one that binds a name goes on doing so, for later lines may need it. */
    private static String kept(Hole hole) {
        boolean binds = hole.written().matches("[^!]*[^!]=.*");
        return "<" + hole.kind().word() + (binds ? "=" + hole.name() : "") + ">";
    }

    private static Choice better(Choice one, Choice other) {
        return other.score >= one.score ? other : one;
    }

    /** The best way; a part of the line that came goes with a choice that leaves the pattern where it is. */
    private void walk(BiConsumer<Choice, Part> visitor) {
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            Choice choice = choices[i][j];
            visitor.accept(choice, j < actual.size() ? actual.get(j) : null);
            i += choice.pattern ? 1 : 0;
            j += choice.tokens;
        }
    }
}
