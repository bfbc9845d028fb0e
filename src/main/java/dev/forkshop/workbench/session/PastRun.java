package dev.forkshop.workbench.session;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.workbench.explain.Typed;
import java.util.List;

/**
 * A run that is over, or goes on in the background: what was typed, what was told during it, and its exit status. The
 * oldest output facts of a very long run may be missing.
 */
public record PastRun(String line, Typed typed, List<Entry> entries, int status) {
    public PastRun {
        entries = List.copyOf(entries);
    }
}
