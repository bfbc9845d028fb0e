package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a check may ask about a run: facts, what was printed, and the files of the step. */
public interface FactView {
    /** All runs, in the order in which they were started; one that could not start is among them. */
    List<Run> runs();

    /** All facts with their times, oldest first. */
    List<Entry> entries();

    /** The facts of this kind, oldest first. */
    <F extends Fact> Stream<F> facts(Class<F> kind);

    /** The longest that one callback held the loop of this process, in nanoseconds; 0 while none did for long. */
    long longestHold();

    /** What a run printed on {@code stdout} or {@code stderr}, as far as it was kept. */
    Optional<String> output(Run run, String stream);

    /** The text of a file in the step's folder. */
    Optional<String> file(String name);
}
