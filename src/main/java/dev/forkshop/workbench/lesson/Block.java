package dev.forkshop.workbench.lesson;

/** One piece of a step, in the order of the file. */
public sealed interface Block
        permits Prose,
                ShopFence,
                FileFence,
                CheckFence,
                CodeFence,
                QuestionBlock,
                Hint,
                Solution,
                Teacher,
                Why,
                QuestionAnswer,
                FollowUp,
                Pause {
    /** Where it begins in the file. */
    Place place();
}
