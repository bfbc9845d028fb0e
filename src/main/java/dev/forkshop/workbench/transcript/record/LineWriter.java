package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.transcript.Piece;
import dev.forkshop.workbench.transcript.Range;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.transcript.match.OutputMatcher;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a line that came as the expected line that it matches. */
final class LineWriter {
    private final HoleNames names;
    private final Parts parts;

    LineWriter(HoleNames names, Parts parts) {
        this.names = names;
        this.parts = parts;
    }

    String write(Line line) {
        return marked(body(parts(line)), line.channel());
    }

    /** The parts of a line, with as many holes as can be: two that touch may be impossible to tell apart again. */
    List<Part> parts(Line line) {
        List<Part> wanted = parts.of(line);
        return OutputMatcher.fits(pattern(wanted), line.plain().stripTrailing(), Bindings.NONE)
                ? wanted
                : wanted.stream().map(LineWriter::stable).toList();
    }

    String written(Part part) {
        return part.kind().map(kind -> names.hole(kind, part.text())).orElseGet(() -> escaped(part.text()));
    }

    private String body(List<Part> parts) {
        return parts.stream().map(this::written).collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.replace("<", "<<");
    }

    /** A written line with what keeps it from meaning more than its text. */
    static String marked(String body, Channel channel) {
        String counted = body.equals(Marks.ANY_LINES) || Marks.endsInCount(body) ? body + " (x1)" : body;
        if (channel == Channel.ERR) {
            return (Marks.ERR + counted).stripTrailing();
        }
        return Marks.reserved(counted) ? Marks.OUT + counted : counted;
    }

    private static Part stable(Part part) {
        return part.kind().equals(Optional.of(Kind.ANY)) ? part : Part.stable(part.text());
    }

    private static LinePattern pattern(List<Part> parts) {
        return new LinePattern(parts.stream().map(LineWriter::piece).toList());
    }

    static Piece piece(Part part) {
        return part.kind()
                .<Piece>map(kind -> new Piece.Hole(kind, Range.ALL, "", List.of(), ""))
                .orElseGet(() -> new Piece.Text(part.text()));
    }
}
