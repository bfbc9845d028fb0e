package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.CheckFence;
import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.Pause;
import dev.forkshop.workbench.lesson.QuestionAnswer;
import dev.forkshop.workbench.lesson.QuestionBlock;
import dev.forkshop.workbench.lesson.ShopFence;
import java.util.Optional;

/** Which blocks wait for the learner, and for what. */
public final class Waiting {
    private Waiting() {}

    /** What a block waits for; a fence of which nothing runs on this machine waits for nothing. */
    public static Optional<Awaiting> at(Block block, FenceRunner runner) {
        if (block instanceof Pause || block instanceof QuestionAnswer) {
            return Optional.of(Awaiting.READER);
        } else if (block instanceof QuestionBlock) {
            return Optional.of(Awaiting.ANSWER);
        } else if (block instanceof CheckFence) {
            return Optional.of(Awaiting.CHECK);
        } else if (block instanceof CodeFence code && code.runs()) {
            return Optional.of(Awaiting.RUN);
        }
        boolean runs = block instanceof ShopFence fence
                && fence.mode() == ShopFence.Mode.RUN
                && !runner.commands(fence).isEmpty();
        return runs ? Optional.of(Awaiting.RUN) : Optional.empty();
    }
}
