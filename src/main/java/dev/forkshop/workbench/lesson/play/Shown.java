package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.Place;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.Verdict;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pieces of a lesson as lines. Pure. */
public final class Shown {
    private static final Place NOWHERE = new Place(1, 1);

    private Shown() {}

    /** Inline Markdown from elsewhere than a block: an option, a reply. */
    static List<Line> markdown(String text, int width) {
        return new Prose(NOWHERE, text).lines(width);
    }

    /** A text with a label at its left; further lines hang below the first. */
    public static List<Line> labelled(String label, String markdown, int width) {
        return behind(Line.of().label(label + "  ").line(), markdown(markdown, width - label.length() - 2));
    }

    private static List<Line> behind(Line label, List<Line> text) {
        List<Line> lines = new ArrayList<>();
        for (Line line : text) {
            Line.Builder head = lines.isEmpty()
                    ? Line.of().add(label)
                    : Line.of().text(" ".repeat(label.plain().length()));
            lines.add(line.spans().isEmpty() ? line : head.add(line).line());
        }
        return lines;
    }

    static Line help(String text) {
        return Line.of().dim(text).line();
    }

    /** {@code Enter runs  fork Echo}. */
    static List<Line> toRun(List<String> commands) {
        List<Line> lines = new ArrayList<>();
        for (String command : commands) {
            String label = lines.isEmpty() ? "Enter runs  " : " ".repeat(12);
            lines.add(Line.of().label(label).command(command.replace("\n", " ")).line());
        }
        return lines;
    }

    public static List<Line> verbatim(String text) {
        return text.lines()
                .map(line -> Line.of()
                        .add(Role.OUTPUT, line.isEmpty() ? "" : "  " + line)
                        .line())
                .toList();
    }

    static List<Line> file(FileFence file, Path path) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .label(file.edit() ? "yours to change  " : "file  ")
                .strong(file.name())
                .dim("  ")
                .add(Role.PATH, path.toString())
                .line());
        lines.addAll(verbatim(file.text()));
        return lines;
    }

    static List<Line> code(CodeFence code) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .label(code.language() == CodeFence.Language.JS ? "in Node" : "in Java")
                .line());
        lines.addAll(verbatim(code.text()));
        if (code.runs()) {
            lines.add(help("Enter runs it; skip goes on without."));
        }
        return lines;
    }

    static List<Line> question(Question question, int width) {
        List<Line> lines = new ArrayList<>();
        List<String> options = question.options();
        for (int index = 0; index < options.size(); index++) {
            lines.addAll(labelled(String.valueOf((char) ('a' + index)), options.get(index), width));
        }
        lines.add(Line.of().dim("Answer with " + question.how() + ".").line());
        return lines;
    }

    static List<Line> verdict(Verdict verdict, int width) {
        List<Line> lines = new ArrayList<>();
        String word = verdict.outcome().name().toLowerCase(Locale.ROOT);
        switch (verdict.outcome()) {
            case RIGHT -> lines.addAll(behind(Line.of().good(word + "  ").line(), markdown(note(verdict), width - 7)));
            case PARTLY ->
                lines.addAll(
                        behind(Line.of().add(Role.WARNING, word + "  ").line(), markdown(note(verdict), width - 8)));
            case WRONG -> lines.addAll(behind(Line.of().bad(word + "  ").line(), markdown(note(verdict), width - 7)));
            default -> lines.add(Line.of().add(Role.WARNING, verdict.note()).line());
        }
        verdict.replies().forEach(reply -> lines.addAll(reply(reply, width)));
        return lines;
    }

    private static String note(Verdict verdict) {
        return verdict.note().isEmpty() ? (verdict.right() ? "That is it." : "Not quite.") : verdict.note();
    }

    private static List<Line> reply(Verdict.Reply reply, int width) {
        if (reply.to().isEmpty()) {
            return markdown(reply.text(), width);
        }
        Line mark = reply.right()
                ? Line.of().good("yes  ").line()
                : Line.of().bad("no   ").line();
        String text = reply.text().isEmpty() ? reply.to() : reply.to() + ": " + reply.text();
        return behind(mark, markdown(text, width - 5));
    }
}
