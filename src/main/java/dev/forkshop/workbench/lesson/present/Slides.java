package dev.forkshop.workbench.lesson.present;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.FollowUp;
import dev.forkshop.workbench.lesson.Hint;
import dev.forkshop.workbench.lesson.Pause;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Solution;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.Teacher;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How a step looks before a class, and for how long. Pure. */
final class Slides {
    private static final Duration A_LOOK = Duration.ofSeconds(3);
    private static final double WORDS_A_SECOND = 2.5;

    private Slides() {}

    /** What is revealed, one key each. */
    static List<Block> of(Step step) {
        return step.blocks().stream().filter(Slides::isSeen).toList();
    }

    private static boolean isSeen(Block block) {
        return !(block instanceof Teacher
                || block instanceof Hint
                || block instanceof Solution
                || block instanceof Pause
                || block instanceof FollowUp);
    }

    /** A heading that reads from the last row: letters apart, between two rules. */
    static List<Line> heading(String title, String place, int width, Symbols symbols) {
        String rule = (symbols == Symbols.DRAWN ? "━" : "=").repeat(width);
        String apart = String.join(" ", title.toUpperCase(Locale.ROOT).split(""));
        String large = apart.length() <= width - 2 ? apart : title.toUpperCase(Locale.ROOT);
        return List.of(
                Line.of().label(rule).line(),
                Line.empty(),
                Line.of().text("  ").strong(large).line(),
                Line.empty(),
                Line.of().label(rule).line(),
                Line.of().dim("  " + place).line(),
                Line.empty());
    }

    /** How long a class looks at this, at a usual pace. */
    static Duration time(Block block) {
        if (block instanceof ShopFence) {
            return A_LOOK;
        }
        int words = block instanceof Prose prose ? prose.markdown().split("\\s+").length : 12;
        return A_LOOK.plusMillis((long) (1000 * words / WORDS_A_SECOND));
    }
}
