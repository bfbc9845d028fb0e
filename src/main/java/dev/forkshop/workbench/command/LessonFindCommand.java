package dev.forkshop.workbench.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.forkshop.workbench.lesson.LessonSearch;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.util.List;
import java.util.function.IntSupplier;

/** {@code lesson find}: the steps of all lessons in which some words stand. */
public final class LessonFindCommand implements Command {
    private static final int SHOWN = 12;
    private static final int INDENT = 2;

    private final LessonShelf shelf;
    private final IntSupplier width;

    public LessonFindCommand(LessonShelf shelf, IntSupplier width) {
        this.shelf = shelf;
        this.width = width;
    }

    @Override
    public Usage usage() {
        return Usage.of("lesson find", Groups.LESSONS, "the steps of all lessons that speak of something")
                .example("lesson find maxBuffer", "every step with this word; goto takes you to one")
                .example("lesson find port worker", "with both words")
                .flag("--all", "all of them, not only the " + SHOWN + " best")
                .flag("--json", "print them as JSON")
                .more("WORD", "what you look for; capitals do not matter", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        if (arguments.words().isEmpty()) {
            throw new UsageError("lesson find needs a word", "try lesson find port");
        }
        List<LessonSearch.Hit> hits = LessonSearch.find(shelf.lessons(), arguments.words());
        if (arguments.has("--json")) {
            job.line(Line.text(json(hits).toString()));
        } else {
            show(hits, arguments.has("--all") ? hits.size() : SHOWN, job);
        }
        return hits.isEmpty() ? Shell.FAILED : Shell.OK;
    }

    private void show(List<LessonSearch.Hit> hits, int most, Job job) {
        hits.stream().limit(most).forEach(hit -> {
            job.line(Line.of()
                    .command("goto " + hit.name())
                    .text("  " + hit.step().heading())
                    .line());
            job.line(Line.of()
                    .dim(" ".repeat(INDENT) + hit.excerpt(width.getAsInt() - INDENT))
                    .line());
        });
        if (hits.size() > most) {
            job.line(Line.text("and " + (hits.size() - most) + " more; lesson find --all shows them"));
        } else if (hits.isEmpty()) {
            job.line(Line.text("no step speaks of that").onErr());
        }
    }

    private static JsonArray json(List<LessonSearch.Hit> hits) {
        JsonArray all = new JsonArray();
        for (LessonSearch.Hit hit : hits) {
            JsonObject json = new JsonObject();
            json.addProperty("step", hit.name());
            json.addProperty("title", hit.step().heading());
            json.addProperty("line", hit.line());
            all.add(json);
        }
        return all;
    }
}
