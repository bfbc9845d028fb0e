package dev.forkshop.workbench.lesson.coverage;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.mirror.Document;
import dev.forkshop.workbench.lesson.mirror.Item;
import dev.forkshop.workbench.lesson.mirror.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/COVERAGE.md}: document, section, steps; then the other items; then the traps. */
public final class CoverageMarkdown {
    private static final String HEAD = """
            # What the lessons cover

            Made from the marks of the steps by `lesson coverage --out docs/COVERAGE.md`; a test compares it with what the
            lessons say. Five documents explain how Node gets past its one thread; each has its lesson, which answers it
            section by section. A dash means that no step does.
            """;

    private final Coverage coverage;
    private final List<String> lines = new ArrayList<>();

    private CoverageMarkdown(Coverage coverage) {
        this.coverage = coverage;
    }

    /** The whole file. */
    public static String of(Coverage coverage) {
        CoverageMarkdown text = new CoverageMarkdown(coverage);
        text.sum();
        coverage.documents().forEach(text::document);
        text.traps();
        return HEAD + String.join("\n", text.lines) + "\n";
    }

    private void sum() {
        lines.add("");
        lines.add("| document | lesson | " + words(" | ") + " |");
        lines.add("| --- |" + " --- |".repeat(Kind.TRAP.ordinal() + 1));
        coverage.documents().forEach(document -> lines.add(row(document)));
        int traps = coverage.traps().size();
        lines.add("");
        lines.add("Traps that have their demonstration: "
                + (traps - coverage.missingTraps().size()) + " of " + traps + ".");
    }

    private static String words(String between) {
        return kinds().stream().map(kind -> kind.word() + "s").collect(Collectors.joining(between));
    }

    private static List<Kind> kinds() {
        return List.of(Kind.values()).subList(0, Kind.TRAP.ordinal());
    }

    private String row(Document document) {
        String lessons = coverage.lessons(document).stream().map(Lesson::id).collect(Collectors.joining(", "));
        String shares = kinds().stream().map(kind -> share(document, kind)).collect(Collectors.joining(" | "));
        return "| " + document.id() + " | " + orDash(lessons) + " | " + shares + " |";
    }

    private String share(Document document, Kind kind) {
        int all = document.all(kind).size();
        return all == 0 ? "" : all - coverage.missing(document, kind).size() + " of " + all;
    }

    private void document(Document document) {
        lines.add("");
        lines.add("## " + document.id() + ": " + document.title());
        for (Kind kind : kinds()) {
            if (!document.all(kind).isEmpty()) {
                table(
                        kind.word(),
                        document.all(kind).stream()
                                .map(item -> row(item, coverage.steps(document, item)))
                                .toList());
            }
        }
    }

    private void traps() {
        lines.add("");
        lines.add("## Traps");
        table(
                Kind.TRAP.word(),
                coverage.traps().stream()
                        .map(trap -> row(trap, coverage.steps(trap)))
                        .toList());
    }

    private void table(String head, List<String> rows) {
        lines.add("");
        lines.add("| " + head + " | what it is | steps |");
        lines.add("| --- | --- | --- |");
        lines.addAll(rows);
    }

    private static String row(Item item, List<String> steps) {
        String names = steps.stream().map(step -> "`" + step + "`").collect(Collectors.joining(", "));
        return "| " + item.id() + " | " + item.title().replace("|", "\\|") + " | " + orDash(names) + " |";
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
