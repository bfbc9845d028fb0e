package dev.forkshop.workbench.lesson;

/**
 * A link from a lesson to a step.
 *
 * @param lesson the other lesson's id; empty for this one
 * @param step the step's id; empty for the lesson as a whole
 */
public record LessonLink(Place place, String lesson, String step) {
    /** Reads {@code #step}, {@code lesson#step}, {@code lesson.md#step} or {@code lesson.md}. */
    static LessonLink of(Place place, String destination) {
        int hash = destination.indexOf('#');
        String lesson = hash < 0 ? destination : destination.substring(0, hash);
        String step = hash < 0 ? "" : destination.substring(hash + 1);
        return new LessonLink(place, lesson.replaceFirst("\\.md$", ""), step);
    }
}
