package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a teacher asks of a class: flat {@code key: value} lines. {@code class} is its name, {@code required} the steps
 * that must be done, {@code skip: locked} keeps the learner from going past one of them.
 *
 * @param required names of steps, {@code lesson#step}
 */
public record ClassFile(String name, Set<String> required, boolean locked) {
    /** Nobody asks for anything. */
    public static final ClassFile NONE = new ClassFile("", Set.of(), false);

    private static final Set<String> KEYS = new TreeSet<>(Set.of("class", "required", "skip"));

    public ClassFile {
        required = Set.copyOf(required);
    }

    /** @throws IllegalArgumentException with the line and what is wrong in it */
    public static ClassFile parse(String text) {
        String name = "";
        List<String> required = new ArrayList<>();
        boolean locked = false;
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || line.startsWith("#") || line.equals("---")) {
                continue;
            }
            String value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.substring(0, Math.max(line.indexOf(':'), 0)).strip()) {
                case "class" -> name = value;
                case "required" -> required.addAll(steps(index + 1, value));
                case "skip" -> locked = locked(index + 1, value);
                default -> throw wrong(index + 1, "expected one of " + String.join(", ", KEYS) + ", then a colon");
            }
        }
        return new ClassFile(name, Set.copyOf(required), locked);
    }

    private static List<String> steps(int line, String value) {
        List<String> steps = Arrays.stream(value.split("[,\\s]+"))
                .filter(step -> !step.isEmpty())
                .toList();
        steps.stream()
                .filter(step -> !step.matches("[a-z0-9-]+#[a-z0-9-]+"))
                .findFirst()
                .ifPresent(step -> {
                    throw wrong(line, "'" + step + "' is no step: write lesson#step");
                });
        return steps;
    }

    private static boolean locked(int line, String value) {
        if (!value.equals("locked") && !value.equals("free")) {
            throw wrong(line, "skip is locked or free, not '" + value + "'");
        }
        return value.equals("locked");
    }

    private static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("line " + line + ": " + what);
    }

    public boolean requires(Lesson lesson, Step step) {
        return required.contains(lesson.nameOf(step));
    }

    /** The first required step of the lesson before this index that is not done and may not be passed. */
    Optional<Step> barrier(Lesson lesson, int before, Progress progress) {
        return !locked
                ? Optional.empty()
                : lesson.steps().subList(0, before).stream()
                        .filter(step -> requires(lesson, step) && !done(lesson, step, progress))
                        .findFirst();
    }

    private static boolean done(Lesson lesson, Step step, Progress progress) {
        return progress.of(lesson.nameOf(step)).state() == Progress.State.DONE;
    }
}
