package dev.forkshop.workbench.measure.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the fence of a picture: {@code bars} and rows of figures, {@code curve NAME}, {@code lanes}. */
final class PictureReader {
    private static final List<String> KINDS = List.of("bars", "curve", "lanes");

    private final Reading reading;
    private final int line;

    PictureReader(Reading reading, int line) {
        this.reading = reading;
        this.line = line;
    }

    Optional<Picture> read(String head, List<Reading.Row> rows) {
        String kind = head.split(" ")[0];
        String name = head.substring(kind.length()).strip();
        switch (kind) {
            case "bars":
                return Optional.of(new Picture.Bars(words(rows)));
            case "curve":
                return curve(name.isEmpty() ? String.join(" ", words(rows)) : name);
            case "lanes":
                return Optional.of(new Picture.Lanes());
            default:
                reading.unknown(line, "picture", kind, KINDS);
                return Optional.empty();
        }
    }

    private Optional<Picture> curve(String name) {
        if (name.isEmpty()) {
            reading.problem(line, "which curve?", "```picture curve latency   draws what was told as curve.latency");
            return Optional.empty();
        }
        return Optional.of(new Picture.Curve(name.replaceFirst("^curve\\.", "")));
    }

    private static List<String> words(List<Reading.Row> rows) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.text().split("\\s+")))
                .toList();
    }
}
