package dev.forkshop.workbench.measure.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the file of a claim; {@code docs/CLAIMS.md} tells its format. Every mistake is told, not the first alone. */
final class ClaimParser {
    private static final List<String> KEYS = List.of("said", "inventory", "needs");
    private static final List<String> FENCES = List.of("experiment", "verdict", "picture");
    private static final List<String> INVENTORY = List.of("holds", "holds with a condition", "misleading", "false");

    private final Reading reading;
    private final int number;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<Experiment> experiments = new ArrayList<>();
    private final List<Reading.Row> ruleRows = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> quote = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Reading.Row> pictured = new ArrayList<>();
    private String title = "";

    private ClaimParser(String file, int number, String text) {
        this.reading = new Reading(file, text);
        this.number = number;
    }

    /** @param file as it is named in mistakes */
    static Parsed parse(String file, int number, String text) {
        return new ClaimParser(file, number, text).parse();
    }

    private Parsed parse() {
        while (reading.hasNext()) {
            block(reading.take());
        }
        endParagraph();
        int last = Math.max(1, reading.line());
        List<Rule> rules = rules();
        require(last);
        if (!reading.problems().isEmpty()) {
            return new Parsed(Optional.empty(), List.copyOf(reading.problems()));
        }
        return new Parsed(Optional.of(claim(rules)), List.of());
    }

    private Claim claim(List<Rule> rules) {
        return new Claim(
                number,
                title,
                Arrays.asList(header.getOrDefault("said", "").split("[ ,]+")),
                header.get("inventory"),
                String.join(" ", quote),
                Optional.ofNullable(header.get("needs")),
                experiments,
                rules,
                pictures,
                paragraphs);
    }

    // ---- the parts

    private void block(String line) {
        if (line.isBlank()) {
            endParagraph();
        } else if (line.startsWith("# ") && title.isEmpty()) {
            title = line.substring(2).strip();
        } else if (line.startsWith("```")) {
            endParagraph();
            fence(line.substring(3).strip());
        } else if (line.startsWith(">")) {
            quote.add(line.substring(1).strip());
        } else if (experiments.isEmpty() && paragraph.isEmpty() && line.matches("[a-z]+:.*")) {
            key(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private void key(String key, String value) {
        if (!KEYS.contains(key)) {
            reading.unknown(reading.line(), "key", key, KEYS);
        } else if (key.equals("inventory") && !INVENTORY.contains(value)) {
            reading.unknown(reading.line(), "verdict of the inventory", value, INVENTORY);
        } else {
            header.put(key, value);
        }
    }

    private void fence(String words) {
        int line = reading.line();
        String kind = words.split(" ")[0];
        String rest = words.substring(kind.length()).strip();
        List<Reading.Row> rows = reading.fence();
        switch (kind) {
            case "experiment" ->
                new ExperimentReader(reading, line).read(rest, rows).ifPresent(this::add);
            case "verdict" -> ruleRows.addAll(rows);
            case "picture" -> new PictureReader(reading, line).read(rest, rows).ifPresent(pictures::add);
            default -> reading.unknown(line, "fence", kind, FENCES);
        }
        if (kind.equals("picture") && rest.equals("bars")) {
            pictured.addAll(rows);
        }
    }

    private void add(Experiment experiment) {
        experiments.add(experiment);
    }

    // ---- what needs all of them

    private List<Figure> figures() {
        return experiments.stream().flatMap(e -> e.figures().stream()).toList();
    }

    private List<Rule> rules() {
        List<String> names = figures().stream().map(Figure::name).toList();
        RuleReader reader = new RuleReader(reading, figures());
        List<Rule> rules = new ArrayList<>();
        for (Reading.Row row : ruleRows) {
            reader.read(row).ifPresent(rules::add);
        }
        for (Reading.Row row : pictured) {
            Arrays.stream(row.text().split("\\s+"))
                    .filter(word -> !names.contains(word))
                    .forEach(word -> reading.unknown(row.line(), "figure", word, names));
        }
        for (int i = 0; i < ruleRows.size() - 1; i++) {
            if (!ruleRows.get(i).text().contains(":")) {
                reading.problem(
                        ruleRows.get(i).line(),
                        "this row always fits, so what stands below it never does",
                        "give it a condition, or make it the last");
            }
        }
        return rules;
    }

    private void require(int last) {
        if (title.isEmpty()) {
            reading.problem(1, "there is no title", "begin with a line: # What the documents say");
        }
        if (header.getOrDefault("said", "").isEmpty()) {
            reading.problem(1, "it is not told where this is said", "add a line below the title: said: D2.C30");
        }
        if (!header.containsKey("inventory")) {
            reading.problem(1, "the inventory's verdict is missing", "add a line below the title: inventory: false");
        }
        if (experiments.isEmpty()) {
            reading.problem(last, "no experiment tries this", "add a fence: ```experiment NAME rounds=3");
        }
        if (ruleRows.isEmpty()) {
            reading.problem(last, "nothing says how it is judged", "add a fence: ```verdict");
        }
        if (paragraphs.isEmpty()) {
            reading.problem(last, "there is no lesson", "end with a sentence or two: what to take along");
        }
    }
}
