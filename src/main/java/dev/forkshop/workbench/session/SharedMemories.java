package dev.forkshop.workbench.session;

import dev.forkshop.runtime.memory.SharedArrayBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The shared memory that was given a name at the prompt. Any thread; the bytes themselves are anybody's. */
public final class SharedMemories {
    /** Memory and its name. */
    public record Named(String name, SharedArrayBuffer buffer) {}

    private final Map<String, Named> memories = new ConcurrentSkipListMap<>();

    /** Gives the memory a name; what had that name before has none any more, and is returned. */
    public Optional<Named> put(String name, SharedArrayBuffer buffer) {
        return Optional.ofNullable(memories.put(name, new Named(name, buffer)));
    }

    public Optional<Named> find(String name) {
        return Optional.ofNullable(memories.get(name));
    }

    /** All of them, by name. */
    public List<Named> all() {
        return new ArrayList<>(memories.values());
    }

    /** Forgets all but these names. */
    public void keepOnly(List<String> names) {
        memories.keySet().retainAll(names);
    }
}
