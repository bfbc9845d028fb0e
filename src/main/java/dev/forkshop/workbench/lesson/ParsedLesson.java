package dev.forkshop.workbench.lesson;

import java.util.List;

/**
 * What reading a lesson file gave: the lesson as far as it could be understood, and all that is wrong in it, in the
 * order of the file.
 */
public record ParsedLesson(Lesson lesson, List<Problem> problems) {
    public ParsedLesson {
        problems = List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }
}
