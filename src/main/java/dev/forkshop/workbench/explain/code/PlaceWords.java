package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.stream.Stream;

/** What was typed about a comparison of places, as both languages need it. */
final class PlaceWords {
    private static final String LIMIT = "10000";

    private PlaceWords() {}

    /** What everyone is sent who has no workerData; as many answers are awaited. */
    static List<String> messages(Typed typed) {
        List<String> sent = typed.all("--send");
        if (!typed.has("--data")) {
            return sent.isEmpty() ? List.of("{}") : sent;
        }
        return Stream.concat(typed.text("--data").stream(), sent.stream()).toList();
    }

    /** After so many milliseconds it is stopped. */
    static String limit(Typed typed) {
        return typed.text("--limit").map(Literal::number).orElse(LIMIT);
    }
}
