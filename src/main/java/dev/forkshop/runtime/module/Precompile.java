package dev.forkshop.runtime.module;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compiles all modules of a folder into another one, when forkshop is built. */
public final class Precompile {
    private Precompile() {}

    /** {@code Precompile MODULES_FOLDER TARGET_FOLDER} */
    public static void main(String[] arguments) throws IOException {
        ModuleHome home = new ModuleHome(List.of(Path.of(arguments[0])), Path.of(arguments[1]), List.of());
        Modules modules = new Modules(home, new Journal(Origin.here()));
        for (Path file : modules.list()) {
            modules.compile(ModuleSource.read(file));
        }
    }
}
