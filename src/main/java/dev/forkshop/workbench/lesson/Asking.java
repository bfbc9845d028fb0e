package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.quiz.Level;
import java.util.List;

/**
 * What a step says of itself that is a question of an interview: its title is what is asked.
 *
 * @param asked where the documents ask it: {@code D1.Q2}
 */
public record Asking(Level level, List<String> asked) {
    public Asking {
        asked = List.copyOf(asked);
    }
}
