package dev.forkshop.runtime.childprocess;

import java.util.List;

/**
 * A program that is about to be started, down to the last detail that the operating system wants.
 *
 * @param file a path, or a name to look up in the PATH of {@code environment}
 * @param arguments all of argv, the zeroth included
 * @param directory where it runs, or null for ours
 * @param detached whether it leads a session (and process group) of its own
 * @param descriptors the bare number that becomes the child's 0, 1, 2, …
 */
record Launch(
        String file,
        List<String> arguments,
        Environment environment,
        String directory,
        boolean detached,
        List<Integer> descriptors) {
    Launch {
        arguments = List.copyOf(arguments);
        descriptors = List.copyOf(descriptors);
    }
}
