package dev.forkshop.workbench.lesson.check;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonLink;
import dev.forkshop.workbench.lesson.Place;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.lesson.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold of all lessons together: no id twice, and every link from one to another leads somewhere. */
final class ShelfRules {
    private final Map<String, Lesson> byId = new HashMap<>();
    private final Map<String, Lesson> linkable = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ShelfRules() {}

    /** @param neighbours lessons that may be linked to, and whose own problems are not asked for */
    static List<Problem> problems(List<Lesson> lessons, List<LessonFile> files, List<Lesson> neighbours) {
        ShelfRules rules = new ShelfRules();
        neighbours.forEach(lesson -> rules.linkable.put(lesson.id(), lesson));
        files.forEach(file -> rules.texts.put(file.path(), file.text()));
        lessons.forEach(rules::shelve);
        rules.linkable.putAll(rules.byId);
        lessons.forEach(lesson -> lesson.links().forEach(link -> rules.follow(lesson, link)));
        return rules.problems;
    }

    private void shelve(Lesson lesson) {
        Lesson other = lesson.id().isEmpty() ? null : byId.putIfAbsent(lesson.id(), lesson);
        if (other != null) {
            add(lesson, idPlace(lesson), "the id '" + lesson.id() + "' is taken by " + other.file(), "another id");
        }
    }

    private Place idPlace(Lesson lesson) {
        List<String> lines = texts.get(lesson.file()).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith("id:")) {
                return new Place(index + 1, 1);
            }
        }
        return new Place(1, 1);
    }

    private void follow(Lesson from, LessonLink link) {
        if (link.lesson().isEmpty() || link.lesson().equals(from.id())) {
            return;
        }
        Lesson to = linkable.get(link.lesson());
        if (to == null) {
            unknown(from, link, "lesson", link.lesson(), List.copyOf(linkable.keySet()));
        } else if (!link.step().isEmpty() && to.step(link.step()).isEmpty()) {
            List<String> steps = to.steps().stream().map(Step::id).toList();
            unknown(from, link, "step of " + to.id(), link.step(), steps);
        }
    }

    private void unknown(Lesson from, LessonLink link, String what, String word, List<String> known) {
        Optional<String> near = Nearest.to(word, known);
        String all = "one of " + String.join(", ", known.stream().sorted().toList());
        add(from, link.place(), "unknown " + what + " '" + word + "'", near.orElse(all));
    }

    private void add(Lesson lesson, Place place, String message, String suggestion) {
        String line = texts.get(lesson.file())
                .lines()
                .skip(place.line() - 1L)
                .findFirst()
                .orElse("");
        problems.add(new Problem(lesson.file(), place, line, message, suggestion));
    }
}
