package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Optional;

/** What was typed about a worker, as both languages need it. */
final class WorkerWords {
    private WorkerWords() {}

    /** The module that the worker runs, as it can be found. */
    static String module(Typed typed) {
        return typed.text("--module").orElse(typed.subject());
    }

    /** Its name without folders and suffix. */
    static String moduleName(Typed typed) {
        return module(typed).replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
    }

    /** What its main is given. */
    static List<String> arguments(Typed typed) {
        boolean runs = typed.is("worker run") && !typed.words().isEmpty();
        return runs ? typed.words().subList(1, typed.words().size()) : List.of();
    }

    /** The JSON that {@code worker send} was given: all behind the id. */
    static String message(Typed typed) {
        return String.join(" ", typed.words().subList(1, typed.words().size()));
    }

    /** The size of the shared memory that it was given. */
    static Optional<String> sharedBytes(Typed typed) {
        return typed.text("--shared-bytes");
    }

    /** A view that shows all of so many bytes. */
    static String view(String bytes) {
        return Integer.parseInt(bytes) % Integer.BYTES == 0 ? "Int32Array" : "Uint8Array";
    }
}
