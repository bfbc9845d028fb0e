package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A module that was compiled in this sitting, and all that this rested on: the text of its files, and which files lay
 * beside them. To look at that again takes a tenth of the time that finding the module in the cache on disk does, because
 * no text must be searched for names; a worker that is started again is there twice as soon. Any thread.
 */
record Remembered(ModuleSource source, Set<String> beside, CompiledModule module) {

    static Set<String> beside(Path file) {
        String[] names = file.toAbsolutePath().getParent().toFile().list();
        return names == null ? Set.of() : Set.of(names);
    }

    /** Whether it would come out the same now. */
    boolean stillHolds() {
        try {
            return isKept()
                    && isUnchanged(source)
                    && beside.equals(beside(source.file()))
                    && source.neighbours().stream().allMatch(Remembered::isUnchanged);
        } catch (RuntimeException unreadable) { // it is looked at as if for the first time, which tells what is wrong
            return false;
        }
    }

    private boolean isKept() {
        return module.keptAt().filter(Files::isRegularFile).isPresent();
    }

    private static boolean isUnchanged(ModuleSource part) {
        try {
            return part.text().equals(Files.readString(part.file()));
        } catch (IOException gone) {
            return false;
        }
    }
}
