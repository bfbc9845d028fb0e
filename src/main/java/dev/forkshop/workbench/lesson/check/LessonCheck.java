package dev.forkshop.workbench.lesson.check;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.ParsedLesson;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.transcript.verify.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks lessons as their author must: all files are read and their links followed, then every step is performed, each
 * in a sitting of its own. Nothing runs while a file is wrong.
 */
public final class LessonCheck {
    private final Supplier<LessonSitting> sittings;
    private final Conditions conditions;

    public LessonCheck(Supplier<LessonSitting> sittings, Conditions conditions) {
        this.sittings = sittings;
        this.conditions = conditions;
    }

    /** What is wrong in the files, one by one and together, without running anything. */
    public static List<Problem> read(List<LessonFile> files) {
        return read(files, List.of());
    }

    private static List<Problem> read(List<LessonFile> files, List<LessonFile> neighbours) {
        List<ParsedLesson> parsed = files.stream()
                .map(file -> LessonParser.parse(file.path(), file.text()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        parsed.forEach(lesson -> problems.addAll(lesson.problems()));
        List<Lesson> known = neighbours.stream().map(LessonCheck::lesson).toList();
        problems.addAll(
                ShelfRules.problems(parsed.stream().map(ParsedLesson::lesson).toList(), files, known));
        return problems;
    }

    private static Lesson lesson(LessonFile file) {
        return LessonParser.parse(file.path(), file.text()).lesson();
    }

    public LessonReport check(List<LessonFile> files) throws InterruptedException {
        return check(files, List.of(), CheckPlan.ALL_ONCE);
    }

    /**
     * @param neighbours lessons that are not checked, but may be linked to
     * @param plan which steps are performed, and how often
     */
    public LessonReport check(List<LessonFile> files, List<LessonFile> neighbours, CheckPlan plan)
            throws InterruptedException {
        List<Problem> problems = read(files, neighbours);
        if (!problems.isEmpty()) {
            List<Finding> wrong =
                    problems.stream().<Finding>map(Finding.Wrong::new).toList();
            return new LessonReport(files.size(), 0, 0, wrong);
        }
        return perform(files.stream().map(LessonCheck::lesson).toList(), plan);
    }

    private LessonReport perform(List<Lesson> lessons, CheckPlan plan) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        int steps = 0;
        int skipped = 0;
        for (Lesson lesson : lessons) {
            for (Step step : plan.steps(lesson)) {
                StepCheck check = new StepCheck(lesson.file(), step, sittings, conditions, plan);
                findings.addAll(check.findings());
                steps += check.performed() ? 1 : 0;
                skipped += check.skipped();
            }
        }
        return new LessonReport(lessons.size(), steps, skipped, findings);
    }
}
