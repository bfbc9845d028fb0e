package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.FileFence;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.check.CheckPlan;
import dev.forkshop.workbench.lesson.check.LessonCheck;
import dev.forkshop.workbench.lesson.check.LessonFile;
import dev.forkshop.workbench.lesson.check.LessonReport;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code lesson check}: reads lessons, runs every step, and tries each exercise as given and as solved. */
public final class LessonCheckCommand implements Command {
    private final Function<Job, LessonCheck> check;
    private final Path shelf;
    private final TrustGate gate;

    /** @param shelf what is checked where no file is named */
    public LessonCheckCommand(Function<Job, LessonCheck> check, Path shelf, TrustGate gate) {
        this.check = check;
        this.shelf = shelf;
        this.gate = gate;
    }

    @Override
    public Usage usage() {
        return Usage.of("lesson check", Groups.AUTHORS, "read lessons, run every step, solve every exercise")
                .example("lesson check", "all lessons of forkshop")
                .example("lesson check mine.md --trust", "a file of your own, without asking")
                .example("lesson check mine.md --step start", "one step of it, while you write")
                .example(
                        "lesson check mine.md --step do --repeat 20 --wrong /tmp/Sums.java",
                        "twenty tries: never accepted as given, nor with this file; always as solved")
                .option("--step", "ID", "perform the steps of this id only")
                .option("--repeat", "N", "perform every step so often; what races shows itself")
                .options("--wrong", "FILE", "a learner's file that no check may accept, by its name")
                .flag("--json", "print the report as JSON")
                .flag("--trust", "run files from outside forkshop's own folders without asking")
                .more("FILE", "lessons, or folders of them", Usage.Values.FILE)
                .detail("Exit status: 0 all hold, 1 something does not, 2 a bad file, 3 something could not run.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        List<LessonFile> files = files(arguments.words());
        for (LessonFile file : files) {
            List<String> commands =
                    LessonParser.parse(file.path(), file.text()).lesson().commands();
            if (!gate.opens(Path.of(file.path()), file.text(), commands, arguments.has("--trust"), job)) {
                return Shell.FAILED;
            }
        }
        String only = arguments.text("--step").orElse("");
        LessonReport report = check.apply(job).check(files, LessonFile.onShelf(shelf), plan(only, arguments));
        if (!only.isEmpty() && report.steps() == 0 && report.findings().isEmpty()) {
            throw new UsageError("no step " + only + " has anything to perform", "lesson check FILE   all its steps");
        }
        if (arguments.has("--json")) {
            job.line(Line.text(report.json().toString()));
        } else {
            report.lines().forEach(job::line);
        }
        return report.status();
    }

    private static CheckPlan plan(String only, Arguments arguments) throws IOException {
        List<FileFence> wrong = new ArrayList<>();
        for (String name : arguments.all("--wrong")) {
            Path file = Path.of(name);
            if (!Files.isReadable(file)) {
                throw new UsageError("there is no file " + name, "--wrong takes a file with a wrong solution");
            }
            wrong.add(CheckPlan.wrong(file.getFileName().toString(), Files.readString(file)));
        }
        return new CheckPlan(
                only, Math.toIntExact(arguments.number("--repeat", 1).orElse(1L)), wrong);
    }

    private List<LessonFile> files(List<String> names) throws IOException {
        List<LessonFile> files = new ArrayList<>();
        for (String name : names.isEmpty() ? List.of(shelf.toString()) : names) {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new UsageError("there is no " + name, "lesson check takes files or folders");
            }
            files.addAll(Files.isDirectory(path) ? LessonFile.onShelf(path) : List.of(LessonFile.read(path)));
        }
        if (files.isEmpty()) {
            throw new UsageError("no lesson found", "a lesson is a file that ends in .md");
        }
        return files;
    }
}
