package dev.forkshop.workbench.lesson.present;

import dev.forkshop.workbench.lesson.play.StoredJson;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Keeps {@link Presenting} in a file, where another forkshop sees it. Any thread. */
public final class PresentingStore {
    private final StoredJson<Presenting> stored;

    public PresentingStore(Path file, Consumer<String> say) {
        stored = new StoredJson<>(file, Presenting.VERSION, Presenting.class, Presenting.NOTHING, say);
    }

    public Presenting read() {
        return stored.read();
    }

    void write(Presenting now) {
        stored.update(before -> now);
    }

    void end() {
        write(Presenting.NOTHING);
    }
}
