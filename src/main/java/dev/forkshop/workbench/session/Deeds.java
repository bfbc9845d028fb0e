package dev.forkshop.workbench.session;

import dev.forkshop.workbench.explain.Deed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The lines that were carried out in this sitting, oldest first; of very many, the newest. Any thread. */
public final class Deeds {
    private static final int MOST = 1_000;

    private final Deque<Deed> all = new ArrayDeque<>();

    public synchronized void add(Deed deed) {
        all.add(deed);
        if (all.size() > MOST) {
            all.remove();
        }
    }

    public synchronized List<Deed> all() {
        return List.copyOf(all);
    }
}
