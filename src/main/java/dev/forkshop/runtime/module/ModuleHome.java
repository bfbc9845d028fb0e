package dev.forkshop.runtime.module;

import java.nio.file.Path;
import java.util.List;

/**
 * Where modules live: the folders of named modules (the first that has a name wins), the folder in which compiled ones
 * are kept (null: nowhere), and folders of modules that were compiled when forkshop was built. None of them needs to exist.
 */
public record ModuleHome(List<Path> folders, Path cache, List<Path> precompiled) {
    public ModuleHome {
        folders = List.copyOf(folders);
        precompiled = List.copyOf(precompiled);
    }

    /** Where no module has a name and nothing is kept: modules are paths or texts. */
    public static ModuleHome none() {
        return new ModuleHome(List.of(), null, List.of());
    }
}
