package dev.forkshop.workbench.explain.code;

import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was typed about a load, as both languages need it. */
final class LoadWords {
    private static final String REQUEST = "^[A-Z]+ ";

    private final Deed deed;
    private final Typed typed;

    LoadWords(Deed deed) {
        this.deed = deed;
        this.typed = deed.typed();
    }

    /** Where it went; of two servers in turn, both. */
    List<String> urls() {
        List<String> seen = deed.facts(LoadFact.Started.class)
                .map(started -> started.request().replaceFirst(REQUEST, ""))
                .limit(versus() ? 2 : 1)
                .toList();
        return seen.isEmpty() ? typed.words() : seen;
    }

    boolean versus() {
        return typed.is("load versus");
    }

    /** How many may be under way, as the shop decided. */
    String clients() {
        return deed.facts(LoadFact.Started.class)
                .map(started -> "" + started.clients())
                .findFirst()
                .orElse("10");
    }

    /** So many are due in a second; 0 where a client sends when it has its answer. */
    String rate() {
        return deed.facts(LoadFact.Started.class)
                .map(started -> "" + started.rate())
                .findFirst()
                .orElse("0");
    }

    Optional<String> requests() {
        return typed.text("--requests").map(Literal::number);
    }

    /** For so long; empty where a number of requests ends it. */
    Optional<String> seconds() {
        Optional<String> given = typed.text("--seconds").map(Literal::number);
        return given.isPresent() || requests().isPresent() ? given : Optional.of(versus() ? "1" : "3");
    }

    boolean closes() {
        return typed.has("--close");
    }

    String rounds() {
        return typed.text("--rounds").map(Literal::number).orElse("3");
    }

    /** The requests of {@code --meanwhile}: method, path, body. */
    List<String[]> meanwhile() {
        return typed.all("--meanwhile").stream()
                .map(words -> words.strip().split("\\s+", 3))
                .map(parts -> parts.length == 1
                        ? new String[] {"GET", parts[0], ""}
                        : new String[] {parts[0].toUpperCase(Locale.ROOT), parts[1], parts.length > 2 ? parts[2] : ""})
                .toList();
    }
}
