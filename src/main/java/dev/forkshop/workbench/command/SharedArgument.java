package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SharedMemories;
import java.util.List;
import java.util.stream.Collectors;

/** Shared memory that was named on the line. */
final class SharedArgument {
    private SharedArgument() {}

    /** The memory of this name; a {@link UsageError} names the nearest, or those that there are. */
    static SharedMemories.Named of(Session session, String name) {
        return session.memories().find(name).orElseThrow(() -> none(session, name));
    }

    private static UsageError none(Session session, String name) {
        List<String> names = session.memories().all().stream()
                .map(SharedMemories.Named::name)
                .collect(Collectors.toList());
        String hint = names.isEmpty()
                ? "shared new " + name + " 8 makes it"
                : Nearest.to(name, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("there is: " + String.join(" ", names));
        return new UsageError("no shared memory has the name '" + name + "'", hint);
    }
}
