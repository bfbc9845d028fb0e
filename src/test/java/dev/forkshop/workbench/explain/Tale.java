package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Origin;
import java.util.ArrayList;
import java.util.List;

/** Entries put together by a test: who saw what, so many milliseconds after the beginning. */
public final class Tale {
    public static final long SHOP = 100;
    private final List<Entry> entries = new ArrayList<>();

    public Tale shop(double millis, Fact fact) {
        return by(SHOP, millis, fact);
    }

    public Tale by(long pid, double millis, Fact fact) {
        return by(new Origin(pid, "main"), millis, fact);
    }

    public Tale by(Origin origin, double millis, Fact fact) {
        entries.add(new Entry(entries.size() + 1, (long) (millis * 1e6), origin, 0, fact));
        return this;
    }

    public List<Entry> entries() {
        return entries;
    }

    Story story() {
        return new Story(SHOP, entries);
    }
}
