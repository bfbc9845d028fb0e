package dev.forkshop.runtime.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one run of a module is given.
 *
 * @param file the source file; it stands in argv
 * @param arguments what follows it there
 * @param place {@code shop}, {@code process} or {@code worker}
 * @param channel the way to the parent, or null
 */
public record ModuleOptions(
        Path file,
        List<String> arguments,
        String execPath,
        List<String> execArgv,
        Map<String, String> env,
        Path cwd,
        String place,
        ModuleOutput stdout,
        ModuleOutput stderr,
        ParentChannel channel) {
    public ModuleOptions {
        arguments = List.copyOf(arguments);
        execArgv = List.copyOf(execArgv);
    }

    /** A run in the shop itself, in this folder: the shop's environment, no parent. */
    public static ModuleOptions here(
            Path file, List<String> arguments, Path cwd, ModuleOutput stdout, ModuleOutput stderr) {
        return new ModuleOptions(
                file,
                arguments,
                JavaProgram.path(),
                List.of(),
                new ConcurrentHashMap<>(System.getenv()),
                cwd.toAbsolutePath(),
                "shop",
                stdout,
                stderr,
                null);
    }
}
