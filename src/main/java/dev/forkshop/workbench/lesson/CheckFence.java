package dev.forkshop.workbench.lesson;

import java.util.List;

/**
 * What must be true of the step's run.
 *
 * @param repeat how many runs in a row must hold it
 */
public record CheckFence(Place place, int repeat, List<Assertion> assertions) implements Block {
    public CheckFence {
        assertions = List.copyOf(assertions);
    }
}
