package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.runtime.journal.PoolFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What one module did in one place, as the facts between the beginning and the end of that run tell it. Durations are
 * nanoseconds.
 *
 * @param startUp from asking to the module's main; in a pool, where that is over, until a worker took the task
 * @param wall from asking to the last answer, or to the end without it
 * @param held the longest that one turn held the main loop meanwhile
 * @param how {@code answered}, {@code exit 7}, {@code stopped}, or what was thrown
 * @param survived whether a main loop outlived a crash in this place; empty where nobody tried
 */
public record PlaceRow(
        String place,
        OptionalLong startUp,
        long wall,
        long held,
        Optional<PlaceFact.Measured> memory,
        String how,
        Optional<Boolean> survived) {

    /** A row for each place that has come to its end, in order. */
    public static List<PlaceRow> of(List<Entry> entries) {
        List<PlaceRow> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fact() instanceof PlaceFact.Begun) {
                row(entries, i).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static Optional<PlaceRow> row(List<Entry> entries, int first) {
        long begun = entries.get(first).number();
        for (int i = first; i < entries.size(); i++) {
            if (entries.get(i).fact() instanceof PlaceFact.Ended
                    && entries.get(i).cause() == begun) {
                return Optional.of(row(entries, entries.subList(first, i + 1)));
            }
        }
        return Optional.empty();
    }

    private static PlaceRow row(List<Entry> all, List<Entry> own) {
        Entry begun = own.get(0);
        Entry ended = own.get(own.size() - 1);
        PlaceFact.Ended end = (PlaceFact.Ended) ended.fact();
        Entry last = entries(own, PlaceFact.Answered.class).findFirst().orElse(ended);
        return new PlaceRow(
                end.place(),
                startUp(own, begun),
                last.nanos() - begun.nanos(),
                facts(own, LoopFact.Observed.class)
                        .findFirst()
                        .map(LoopFact.Observed::longest)
                        .orElse(0L),
                facts(own, PlaceFact.Measured.class).findFirst(),
                end.how(),
                facts(all, PlaceFact.Crashed.class)
                        .filter(fact -> fact.place().equals(end.place()))
                        .map(PlaceFact.Crashed::survived)
                        .findFirst());
    }

    private static OptionalLong startUp(List<Entry> own, Entry begun) {
        Stream<Long> pooled = facts(own, PoolFact.Done.class).map(PoolFact.Done::queuedNanos);
        Stream<Long> fresh = entries(own, ModuleFact.Started.class).map(entry -> entry.nanos() - begun.nanos());
        return Stream.concat(pooled, fresh).mapToLong(nanos -> nanos).findFirst();
    }

    private static Stream<Entry> entries(List<Entry> entries, Class<? extends Fact> kind) {
        return entries.stream().filter(entry -> kind.isInstance(entry.fact()));
    }

    private static <F extends Fact> Stream<F> facts(List<Entry> entries, Class<F> kind) {
        return entries(entries, kind).map(entry -> kind.cast(entry.fact()));
    }

    public boolean answered() {
        return how.equals("answered");
    }
}
