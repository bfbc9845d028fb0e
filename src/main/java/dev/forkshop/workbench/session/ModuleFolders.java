package dev.forkshop.workbench.session;

import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where this installation has its modules: the learner's own first, then the bundled ones. */
final class ModuleFolders {
    private ModuleFolders() {}

    /** The folders that the launcher named, or those beside the place from which forkshop runs. */
    static ModuleHome of(Home home) {
        Path root = Path.of(System.getProperty("forkshop.root", "")).toAbsolutePath();
        List<Path> folders = List.of(own(home), root.resolve("lessons").resolve("modules"));
        return new ModuleHome(folders, home.cache().resolve("modules"), precompiled());
    }

    /** The learner's own modules. */
    static Path own(Home home) {
        return home.state().resolve("modules");
    }

    private static List<Path> precompiled() {
        return Stream.ofNullable(System.getProperty("forkshop.modules"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }
}
