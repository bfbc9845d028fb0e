package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What was measured and seen of one way to start something: the facts of one comparison that name it. */
public record CompareRow(String way, List<Fact> facts) {
    /** What can be seen, each in one word. */
    static final List<String> SEEN = List.of(
            "process", "variables", "shared memory", "shell", "output", "output limit", "port", "crash", "kill");

    /** A row for each way of the latest comparison, in order. */
    public static List<CompareRow> of(List<Entry> entries) {
        List<Fact> facts = entries.stream().map(Entry::fact).toList();
        int begun = -1;
        for (int i = 0; i < facts.size(); i++) {
            begun = facts.get(i) instanceof CompareFact.Begun ? i : begun;
        }
        return begun < 0 ? List.of() : rows((CompareFact.Begun) facts.get(begun), facts.subList(begun, facts.size()));
    }

    private static List<CompareRow> rows(CompareFact.Begun begun, List<Fact> facts) {
        return begun.ways().stream().map(way -> new CompareRow(way, facts)).toList();
    }

    /** Whether the comparison was stopped before all was tried. */
    boolean stopped() {
        return of(CompareFact.Ended.class).anyMatch(fact -> fact.how().equals("stopped"));
    }

    /** How long it took, each time. */
    LongStream times(String what) {
        return of(CompareFact.Timed.class)
                .filter(fact -> fact.way().equals(way) && fact.what().equals(what))
                .mapToLong(CompareFact.Timed::nanos)
                .sorted();
    }

    /** The median of how long it took; empty where it was not tried. */
    OptionalLong median(String what) {
        return times(what).skip(times(what).count() / 2).findFirst();
    }

    /** How many bytes one more takes, of this kind. */
    OptionalLong bytes(String kind) {
        return of(CompareFact.Weighed.class)
                .filter(fact -> fact.way().equals(way) && fact.kind().equals(kind))
                .mapToLong(CompareFact.Weighed::bytes)
                .findFirst();
    }

    /** What was seen, in one word. */
    Optional<String> seen(String what) {
        return of(CompareFact.Seen.class)
                .filter(fact -> fact.way().equals(way) && fact.what().equals(what))
                .map(CompareFact.Seen::outcome)
                .findFirst();
    }

    boolean seen(String what, String outcome) {
        return seen(what).filter(outcome::equals).isPresent();
    }

    /** Whether one of its trials came to nothing. */
    boolean failed() {
        return of(CompareFact.Seen.class)
                .anyMatch(fact -> fact.way().equals(way) && fact.outcome().equals("failed"));
    }

    private <F extends Fact> Stream<F> of(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
