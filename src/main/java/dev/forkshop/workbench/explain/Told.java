package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something of which entries tell. */
interface Told {
    /** Everything about it, oldest first. */
    List<Entry> entries();

    /** Its facts of this kind. */
    default <F extends Fact> Stream<F> all(Class<F> kind) {
        return entriesOf(kind).map(entry -> kind.cast(entry.fact()));
    }

    default <F extends Fact> Optional<F> find(Class<F> kind) {
        return all(kind).findFirst();
    }

    default boolean has(Class<? extends Fact> kind) {
        return find(kind).isPresent();
    }

    default Stream<Entry> entriesOf(Class<? extends Fact> kind) {
        return entries().stream().filter(entry -> kind.isInstance(entry.fact()));
    }
}
