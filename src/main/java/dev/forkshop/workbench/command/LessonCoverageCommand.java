package dev.forkshop.workbench.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.lesson.coverage.Coverage;
import dev.forkshop.workbench.lesson.coverage.CoverageMarkdown;
import dev.forkshop.workbench.lesson.mirror.Inventory;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code lesson coverage}: which items of the documents the steps of the lessons answer, and which not. */
public final class LessonCoverageCommand implements Command {
    private final LessonShelf shelf;

    public LessonCoverageCommand(LessonShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Usage usage() {
        return Usage.of("lesson coverage", Groups.AUTHORS, "what of the documents the lessons answer, and what not")
                .example("lesson coverage", "how much of each document, and what is missing")
                .example("lesson coverage --out docs/COVERAGE.md", "all of it as Markdown")
                .option("--out", "FILE", "write every item with its steps into this file", Usage.Values.FILE)
                .flag("--json", "print the shares as JSON")
                .detail("Exit status: 1 where a section has no step.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        List<Problem> problems = shelf.problems();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> problem.lines().forEach(line -> job.line(line.onErr())));
            return Shell.USAGE;
        }
        Coverage coverage = new Coverage(Inventory.ofTheFive(), shelf.lessons());
        Optional<String> out = arguments.text("--out");
        if (out.isPresent()) {
            WrittenFile.of(session.directory().resolve(out.get()), CoverageMarkdown.of(coverage), job);
        } else if (arguments.has("--json")) {
            job.line(Line.text(json(coverage).toString()));
        } else {
            coverage.shares().forEach(share -> job.line(line(share)));
        }
        return coverage.lacksSection() ? Shell.FAILED : Shell.OK;
    }

    private static Line line(Coverage.Share share) {
        Line.Builder line = Line.of()
                .text(String.format(
                        "%-20s  %-8s  ", share.document(), share.kind().word()));
        String count = String.format("%3d of %3d", share.answered(), share.all());
        if (share.missing().isEmpty()) {
            return line.good(count).line();
        }
        return line.bad(count).dim("  not " + share.missingRanges()).line();
    }

    private static JsonArray json(Coverage coverage) {
        JsonArray all = new JsonArray();
        for (Coverage.Share share : coverage.shares()) {
            JsonObject json = new JsonObject();
            json.addProperty("document", share.document());
            json.addProperty("kind", share.kind().word());
            json.addProperty("all", share.all());
            json.addProperty("answered", share.answered());
            JsonArray missing = new JsonArray();
            share.missing().forEach(missing::add);
            json.add("missing", missing);
            all.add(json);
        }
        return all;
    }
}
