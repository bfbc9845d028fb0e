package dev.forkshop.workbench.transcript;

import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;
import java.util.stream.Stream;

/** Short words for tests. */
public final class Texts {
    private Texts() {}

    public static Transcript read(String... lines) throws BadTranscript {
        return TranscriptParser.parse(Source.of("t", String.join("\n", lines)));
    }

    /** The expected lines of a command, read. */
    public static Exchange expecting(String... lines) {
        try {
            return read("shop> x\n" + String.join("\n", lines)).exchanges().get(0);
        } catch (BadTranscript bad) {
            throw new AssertionError(bad);
        }
    }

    /** Lines that came; one that begins with {@code err| } came on standard error. */
    public static List<Line> came(String... lines) {
        return Stream.of(lines).map(Texts::line).toList();
    }

    public static Bindings nothing() {
        return Bindings.NONE;
    }

    private static Line line(String text) {
        return text.startsWith("err| ") ? Line.output(text.substring(5), Channel.ERR) : Line.output(text, Channel.OUT);
    }
}
