package dev.forkshop.runtime.module;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compiles all modules of some folders into another one, when forkshop is built. */
public final class Precompile {
    private Precompile() {}

    /** {@code Precompile FOLDER… TARGET_FOLDER} */
    public static void main(String[] arguments) throws IOException {
        int last = arguments.length - 1;
        for (int i = 0; i < last; i++) {
            compile(Path.of(arguments[i]), Path.of(arguments[last]));
        }
    }

    private static void compile(Path folder, Path target) throws IOException {
        ModuleHome home = new ModuleHome(List.of(folder), target, List.of());
        Modules modules = new Modules(home, new Journal(Origin.here()));
        for (Path file : modules.list()) {
            modules.compile(ModuleSource.read(file));
        }
    }
}
