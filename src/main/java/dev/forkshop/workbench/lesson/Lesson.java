package dev.forkshop.workbench.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lesson as its file tells it.
 *
 * @param file the file it was read from, as errors name it
 * @param intro what stands before the first step
 * @param links links to steps of this or another lesson
 */
public record Lesson(String file, LessonHeader header, List<Block> intro, List<Step> steps, List<LessonLink> links) {
    public Lesson {
        intro = List.copyOf(intro);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
    }

    public String id() {
        return header.id();
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Where a step stands, from 0; -1 for one that is not here. */
    public int indexOf(String stepId) {
        return IntStream.range(0, steps.size())
                .filter(index -> steps.get(index).id().equals(stepId))
                .findFirst()
                .orElse(-1);
    }

    /** All that it would run, as it would be typed. */
    public List<String> commands() {
        return steps.stream()
                .flatMap(step -> step.blocks().stream())
                .flatMap(Lesson::commands)
                .toList();
    }

    private static Stream<String> commands(Block block) {
        if (block instanceof ShopFence fence) {
            return fence.commands().stream();
        }
        return block instanceof CodeFence code && code.runs()
                ? Stream.of(code.text().strip())
                : Stream.of();
    }

    /** A step's name everywhere outside the lesson: {@code lesson#id}. */
    public String nameOf(Step step) {
        return id() + "#" + step.id();
    }
}
