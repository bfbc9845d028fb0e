package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.Hanging;
import dev.forkshop.workbench.quiz.Question;
import dev.forkshop.workbench.quiz.Verdict;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pieces of a lesson as lines. Pure. */
public final class Shown {
    private Shown() {}

    /** A text with a label at its left; further lines hang below the first. */
    public static List<Line> labelled(String label, String markdown, int width) {
        return Hanging.of(Line.of().label(label + "  ").line(), markdown, width);
    }

    /** A command as it stands at the prompt, line by line. */
    public static List<Line> typed(String command) {
        List<Line> lines = new ArrayList<>();
        for (String line : command.split("\n")) {
            String prompt = lines.isEmpty() ? Marks.COMMAND : Marks.CONTINUATION;
            lines.add(Line.of().dim(prompt).command(line).line());
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
        List<Line> lines = options(question, width);
        lines.add(Line.of().dim("Answer with " + question.how() + ".").line());
        return lines;
    }

    /** What there is to choose from, by letters. */
    public static List<Line> options(Question question, int width) {
        List<Line> lines = new ArrayList<>();
        List<String> options = question.options();
        for (int index = 0; index < options.size(); index++) {
            lines.addAll(labelled(String.valueOf((char) ('a' + index)), options.get(index), width));
        }
        return lines;
    }

    static List<Line> verdict(Verdict verdict, int width) {
        List<Line> lines = new ArrayList<>();
        String word = verdict.outcome().name().toLowerCase(Locale.ROOT);
        switch (verdict.outcome()) {
            case RIGHT -> lines.addAll(Hanging.of(Line.of().good(word + "  ").line(), note(verdict), width));
            case PARTLY ->
                lines.addAll(Hanging.of(Line.of().add(Role.WARNING, word + "  ").line(), note(verdict), width));
            case WRONG -> lines.addAll(Hanging.of(Line.of().bad(word + "  ").line(), note(verdict), width));
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
            return Hanging.markdown(reply.text(), width);
        }
        Line mark = reply.right()
                ? Line.of().good("yes  ").line()
                : Line.of().bad("no   ").line();
        String text = reply.text().isEmpty() ? reply.to() : reply.to() + ": " + reply.text();
        return Hanging.of(mark, text, width);
    }
}
