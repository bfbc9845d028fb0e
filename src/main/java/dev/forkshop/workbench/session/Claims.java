package dev.forkshop.workbench.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who promised to tell what becomes of something that runs, so that nobody else need to. Any thread. */
final class Claims {
    private final Set<Long> claimed = ConcurrentHashMap.newKeySet();

    Claim claim(long id) {
        claimed.add(id);
        return () -> claimed.remove(id);
    }

    boolean claimed(long id) {
        return claimed.contains(id);
    }
}
