package dev.forkshop.workbench.lesson.play;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps {@link Progress} in a file. Two forkshops may do so at once: each changes only its own steps of what is there.
 */
public final class ProgressStore {
    private final StoredJson<Progress> stored;

    /** @param say told what a person should know: a file kept aside, a home that cannot be written */
    public ProgressStore(Path file, Consumer<String> say) {
        stored = new StoredJson<>(file, Progress.VERSION, Progress.class, Progress.none(), say);
    }

    private ProgressStore(StoredJson<Progress> stored) {
        this.stored = stored;
    }

    /** A store that forgets with its owner. */
    static ProgressStore unkept() {
        return new ProgressStore(StoredJson.unkept(Progress.none()));
    }

    public Progress read() {
        return stored.read();
    }

    Progress update(UnaryOperator<Progress> change) {
        return stored.update(change);
    }
}
