package dev.forkshop.workbench.session;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the learner ran: the last run whole, and of all of them the entries that must not get lost. Any thread. */
public final class Runs {
    /** Starts of children that are kept although the journal may have forgotten them. */
    private static final int PINS = 256;

    private final Journal journal;
    private final Map<Long, Entry> pins = new LinkedHashMap<>();
    private PastRun last;

    Runs(Journal journal) {
        this.journal = journal;
    }

    /** Keeps an entry however much the journal is told after it. */
    public synchronized void pin(long number) {
        journal.since(number - 1).stream()
                .filter(entry -> entry.number() == number)
                .forEach(entry -> pins.put(number, entry));
        if (pins.size() > PINS) {
            pins.remove(pins.keySet().iterator().next());
        }
    }

    /** What was told after the entry with this number. */
    public synchronized List<Entry> since(long number) {
        List<Entry> kept = journal.since(number);
        long first = kept.isEmpty() ? Long.MAX_VALUE : kept.get(0).number();
        List<Entry> all = new ArrayList<>();
        pins.values().stream()
                .filter(entry -> entry.number() > number && entry.number() < first)
                .forEach(all::add);
        all.addAll(kept);
        return all;
    }

    public synchronized void add(PastRun run) {
        last = run;
    }

    /** The last run, if there was one. */
    public synchronized Optional<PastRun> last() {
        return Optional.ofNullable(last);
    }
}
