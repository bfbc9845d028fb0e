package dev.forkshop.workbench.measure.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fence of an experiment: its name and rounds, then a figure a row. */
final class ExperimentReader {
    private static final Pattern HEAD =
            Pattern.compile("(?<name>[A-Za-z]\\w*)(\\s+rounds=(?<rounds>[1-9]\\d?))?(\\s+only (?<only>\\w+))?");
    private static final Pattern FIGURE =
            Pattern.compile("(?<name>\\S+)\\s+(?<unit>\\S+)\\s+(?<recorded>\"[^\"]*\"|\\S+)\\s+(?<what>\\S.*)");
    private static final int ROUNDS = 2;

    private final Reading reading;
    private final int line;

    ExperimentReader(Reading reading, int line) {
        this.reading = reading;
        this.line = line;
    }

    Optional<Experiment> read(String head, List<Reading.Row> rows) {
        List<Figure> figures = new ArrayList<>();
        rows.forEach(row -> figure(row).ifPresent(figures::add));
        Matcher words = HEAD.matcher(head);
        if (!words.matches()) {
            reading.problem(
                    line, "this is no experiment: '" + head + "'", "```experiment Startups rounds=3, or … only node");
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            reading.problem(line, words.group("name") + " has no figure", "a row is: worker.start ms 30.2 what it is");
        }
        int rounds = words.group("rounds") == null ? ROUNDS : Integer.parseInt(words.group("rounds"));
        return Optional.of(new Experiment(words.group("name"), rounds, side(words.group("only")), figures));
    }

    private Optional<Side> side(String word) {
        Optional<Side> side = Arrays.stream(Side.values())
                .filter(each -> each.toString().equals(word))
                .findFirst();
        if (word != null && side.isEmpty()) {
            reading.unknown(line, "side", word, List.of("node", "forkshop"));
        }
        return side;
    }

    private Optional<Figure> figure(Reading.Row row) {
        Matcher words = FIGURE.matcher(row.text());
        if (!words.matches()) {
            reading.problem(
                    row.line(),
                    "a figure has a name, a unit, what Node told (or -) and what it is",
                    "worker.start ms 30.2 a new Worker until its first message");
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.of(words.group("unit"));
        if (unit.isEmpty()) {
            reading.unknown(row.line(), "unit", words.group("unit"), Unit.all());
        }
        String recorded = words.group("recorded").replace("\"", "");
        return Optional.of(new Figure(
                words.group("name"),
                unit.orElse(Unit.WORD), // so that no other row complains of a figure that is there
                recorded.equals("-") ? "" : recorded,
                words.group("what").strip()));
    }
}
