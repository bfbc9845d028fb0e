package dev.forkshop.workbench.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of a lesson as a whole: unique ids, good links within it, exercises that can be done. */
final class LessonRules {
    private final Lesson lesson;
    private final Problems problems;

    private LessonRules(Lesson lesson, Problems problems) {
        this.lesson = lesson;
        this.problems = problems;
    }

    static void check(Lesson lesson, Problems problems) {
        LessonRules rules = new LessonRules(lesson, problems);
        rules.steps();
        lesson.links().forEach(rules::link);
        lesson.steps().forEach(rules::step);
    }

    private void steps() {
        if (lesson.steps().isEmpty()) {
            problems.add(new Place(1, 1), "a lesson needs at least one step", "## Title {#id}");
        }
        Map<String, Place> seen = new HashMap<>();
        for (Step step : lesson.steps()) {
            Place first = seen.putIfAbsent(step.id(), step.place());
            if (first != null) {
                problems.add(step.place(), "the id '" + step.id() + "' is taken by line " + first.line(), "another id");
            }
        }
    }

    private void link(LessonLink link) {
        boolean here = link.lesson().isEmpty() || link.lesson().equals(lesson.id());
        if (here && !link.step().isEmpty() && lesson.step(link.step()).isEmpty()) {
            List<String> ids = lesson.steps().stream().map(Step::id).toList();
            problems.unknown(link.place(), "step", link.step(), ids);
        }
    }

    private void step(Step step) {
        if (step.isExercise()) {
            exercise(step);
        }
        if (step.asking().isPresent()) {
            asking(step);
        }
        files(step);
    }

    private void asking(Step step) {
        needs(step, QuestionAnswer.class, "an Answer", "> **Answer** …");
        needs(step, QuestionBlock.class, "key points", "```answer points 2");
        needs(step, FollowUp.class, "a Follow-up", "> **Follow-up** …");
        needs(step, ShopFence.class, "the commands that decide it", "```shop");
    }

    private void needs(Step step, Class<? extends Block> kind, String what, String how) {
        if (step.all(kind).isEmpty()) {
            problems.add(step.place(), "a question with a level needs " + what, how);
        }
    }

    private void exercise(Step step) {
        if (step.all(Hint.class).isEmpty()) {
            problems.add(step.place(), "an exercise needs a hint", "> **Hint** …");
        }
        List<Solution> solutions = step.all(Solution.class);
        if (solutions.isEmpty()) {
            problems.add(step.place(), "an exercise needs a solution", "> **Solution** … with a fence file=NAME");
        } else if (solutions.stream().allMatch(solution -> solution.files().isEmpty())) {
            Place place = solutions.get(0).place();
            problems.add(
                    place,
                    "the solution of an exercise replaces its file",
                    "a fence file=" + edited(step).iterator().next());
        }
    }

    private void files(Step step) {
        Set<String> names = new HashSet<>();
        for (FileFence file : step.all(FileFence.class)) {
            if (!names.add(file.name())) {
                problems.add(file.place(), "the file '" + file.name() + "' stands here twice", "another name");
            }
        }
        step.all(Solution.class).forEach(solution -> solution.files().forEach(file -> solves(file, edited(step))));
    }

    private void solves(FileFence file, Set<String> edited) {
        if (!edited.contains(file.name())) {
            problems.unknown(file.place(), "file of the learner's", file.name(), List.copyOf(edited));
        }
    }

    private static Set<String> edited(Step step) {
        return step.all(FileFence.class).stream()
                .filter(FileFence::edit)
                .map(FileFence::name)
                .collect(Collectors.toSet());
    }
}
