package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was typed about a worker, as both languages need it. */
final class WorkerWords {
    private WorkerWords() {}

    /** What its main is given. */
    static List<String> arguments(Typed typed) {
        return typed.words().subList(1, typed.words().size());
    }

    /** The size of the shared memory that it was given. */
    static Optional<String> sharedBytes(Typed typed) {
        return typed.text("--shared-bytes");
    }

    /** A view that shows all of so many bytes, as what was asked for. */
    static String view(Typed typed, String bytes) {
        String kind = typed.text("--as")
                .orElse(Integer.parseInt(bytes) % Integer.BYTES == 0 ? "int32" : "uint8")
                .replace("bigint", "bigInt");
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "Array";
    }

    /** Whether it is let go when it has answered: with {@code --keep} it lives on. */
    static boolean ends(Typed typed) {
        return !typed.all("--send").isEmpty() && !typed.has("--keep");
    }
}
