package dev.forkshop.workbench.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a lesson.
 *
 * @param mirrors the items of the mirrored document that it answers, and traps: {@code S4}, {@code C12}, {@code X6}
 * @param asking what makes it a question of an interview, where it is one
 */
public record Step(
        String id, String title, List<String> mirrors, Optional<Asking> asking, List<Block> blocks, Place place) {
    public Step {
        mirrors = List.copyOf(mirrors);
        blocks = List.copyOf(blocks);
    }

    /** The title as plain words, without the marks around code. */
    public String heading() {
        return title.replace("`", "");
    }

    /** The blocks of one kind, in order. */
    public <B extends Block> List<B> all(Class<B> kind) {
        return every(kind).toList();
    }

    /** True for a step in which the learner changes a file until the checks pass. */
    public boolean isExercise() {
        return every(CheckFence.class).findAny().isPresent()
                && every(FileFence.class).anyMatch(FileFence::edit);
    }

    private <B extends Block> Stream<B> every(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }
}
