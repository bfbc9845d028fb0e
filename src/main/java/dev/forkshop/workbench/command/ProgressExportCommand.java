package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.play.ClassFile;
import dev.forkshop.workbench.lesson.play.Progress;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code progress export}: what became of each step, for handing in. */
public final class ProgressExportCommand implements Command {
    private final LessonDesk desk;

    public ProgressExportCommand(LessonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("progress export", Groups.LESSONS, "what became of each step, for handing in")
                .example("progress export --out progress.csv", "a table: one step a line")
                .example("progress export --json", "the same as JSON")
                .flag("--json", "as JSON instead of CSV; a FILE that ends with .json is JSON too")
                .option("--out", "FILE", "write it into this file", Usage.Values.FILE)
                .option("--name", "NAME", "whose progress it is")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        Optional<String> out = arguments.text("--out");
        boolean json = arguments.has("--json")
                || out.filter(file -> file.endsWith(".json")).isPresent();
        List<Map<String, Object>> rows = rows(arguments.text("--name").orElse(""));
        String text = json ? JsonText.of(rows) + "\n" : csv(rows);
        if (out.isEmpty()) {
            text.lines().map(Line::text).forEach(job::line);
            return Shell.OK;
        }
        WrittenFile.of(session.directory().resolve(out.get()), text, job);
        return Shell.OK;
    }

    private List<Map<String, Object>> rows(String name) throws IOException {
        Progress progress = desk.progress().read();
        ClassFile asked = desk.classes().read();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Lesson lesson : desk.shelf().lessons()) {
            for (Step step : lesson.steps()) {
                rows.add(row(name, lesson, step, progress.of(lesson.nameOf(step)), asked));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(
            String name, Lesson lesson, Step step, Progress.StepProgress reached, ClassFile asked) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("class", asked.name());
        row.put("lesson", lesson.id());
        row.put("step", step.id());
        row.put("title", step.heading());
        row.put("state", reached.state().name().toLowerCase(Locale.ROOT));
        row.put("required", asked.requires(lesson, step));
        row.put("exercise", step.isExercise());
        row.put("hints", reached.hints());
        row.put("solution", reached.solution());
        return row;
    }

    private static String csv(List<Map<String, Object>> rows) {
        List<String> lines = new ArrayList<>();
        rows.stream().findFirst().ifPresent(first -> lines.add(String.join(",", first.keySet())));
        rows.forEach(row -> lines.add(row.values().stream()
                .map(String::valueOf)
                .map(ProgressExportCommand::cell)
                .collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A cell as RFC 4180 has it. */
    private static String cell(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
