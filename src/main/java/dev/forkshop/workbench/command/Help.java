package dev.forkshop.workbench.command;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Help as lines, none wider than 60 columns: all commands by group, or one command, examples first. Pure functions. */
public final class Help {
    static final int WIDTH = 60;

    private Help() {}

    /** Every command in a line of its own, by group. */
    public static List<Line> all(List<Usage> usages) {
        Map<String, List<Usage>> groups = new LinkedHashMap<>();
        usages.forEach(usage ->
                groups.computeIfAbsent(usage.group(), g -> new ArrayList<>()).add(usage));
        List<Line> lines = new ArrayList<>();
        groups.forEach((group, members) -> {
            lines.add(Line.of().strong(group).line());
            members.forEach(usage -> lines.addAll(line(usage)));
            lines.add(Line.empty());
        });
        lines.add(Line.of()
                .dim("help NAME, or NAME --help, tells more; Tab completes")
                .line());
        return lines;
    }

    /** A command's name and what it is for. */
    static List<Line> line(Usage usage) {
        return entry(usage.name(), usage.summary(), 18);
    }

    /** One command. */
    public static List<Line> of(Usage usage) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(wrapped(usage.name() + ": " + usage.summary(), 0));
        if (!usage.examples().isEmpty()) {
            lines.add(Line.empty());
            usage.examples().forEach(example -> lines.addAll(example(example)));
        }
        heading(lines, "usage");
        lines.add(Line.text("  " + Synopsis.of(usage)));
        usage.parameters().forEach(p -> lines.addAll(entry(p.label(), p.description(), 16)));
        if (!usage.options().isEmpty()) {
            heading(lines, "options");
            usage.options().forEach(option -> lines.addAll(option(option)));
        }
        usage.details().forEach(paragraph -> {
            lines.add(Line.empty());
            lines.addAll(wrapped(paragraph, 0));
        });
        return lines;
    }

    private static void heading(List<Line> lines, String heading) {
        lines.add(Line.empty());
        lines.add(Line.of().strong(heading).line());
    }

    private static List<Line> example(Usage.Example example) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of().text("  ").command(example.line()).line());
        Wrap.lines(example.shows(), WIDTH - 6)
                .forEach(text -> lines.add(Line.of().dim("      " + text).line()));
        return lines;
    }

    private static List<Line> option(Usage.Option option) {
        String more = option.repeatable() ? " (may be repeated)" : "";
        return entry(Synopsis.of(option), option.description() + more, 22);
    }

    /** A name, and beside it, or below it where it is long, what it is. */
    private static List<Line> entry(String name, String meaning, int column) {
        List<Line> lines = new ArrayList<>();
        List<String> texts = Wrap.lines(meaning, WIDTH - column);
        boolean beside = name.length() <= column - 4 && !texts.isEmpty();
        String first = beside ? " ".repeat(column - 2 - name.length()) + texts.get(0) : "";
        lines.add(Line.of().text("  ").command(name).text(first).line());
        texts.stream().skip(beside ? 1 : 0).forEach(text -> lines.add(Line.text(" ".repeat(column) + text)));
        return lines;
    }

    private static List<Line> wrapped(String paragraph, int indent) {
        List<Line> lines = new ArrayList<>();
        Wrap.lines(paragraph, WIDTH - indent).forEach(text -> lines.add(Line.text(" ".repeat(indent) + text)));
        return lines;
    }
}
