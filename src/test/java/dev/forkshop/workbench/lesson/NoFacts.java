package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For tests: nothing has run; only files may be there. */
public interface NoFacts extends FactView {
    @Override
    default List<Run> runs() {
        return List.of();
    }

    @Override
    default List<Entry> entries() {
        return List.of();
    }

    @Override
    default <F extends Fact> Stream<F> facts(Class<F> kind) {
        return Stream.empty();
    }

    @Override
    default long longestHold() {
        return 0;
    }

    @Override
    default Optional<String> output(Run run, String stream) {
        return Optional.empty();
    }
}
