package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pool, the last tasks that it was given, and whether somebody asked how it does. */
final class PoolCourse {
    private final Course course;
    private final List<Deed> runs;

    PoolCourse(Course course) {
        this.course = course;
        this.runs = course.steps().stream()
                .filter(step -> step.typed().is("pool run"))
                .toList();
    }

    /** {@code pool run} with the options that opened the pool; {@code pool up} where it was given nothing to do. */
    Typed typed() {
        Typed up = course.typed();
        if (runs.isEmpty()) {
            return up;
        }
        Typed run = last().typed();
        Map<String, List<String>> options = new HashMap<>(up.options());
        options.putAll(run.options());
        return new Typed("pool run", options, up.words(), run.rest());
    }

    private Deed last() {
        return runs.get(runs.size() - 1);
    }

    /** Whether {@code pool status} was asked last. */
    boolean tells() {
        return !course.steps().isEmpty()
                && course.steps().get(course.steps().size() - 1).typed().is("pool status");
    }

    /** The lines that the program is made of. */
    String lines() {
        String up = course.begin().line();
        String run = runs.isEmpty() ? "" : "; " + last().line();
        boolean more = !course.steps().isEmpty() && !course.line().equals(runs.isEmpty() ? up : last().line());
        return up + run + (more ? "; " + course.line() : "");
    }
}
