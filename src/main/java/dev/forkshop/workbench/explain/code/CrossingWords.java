package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.Map;

/** What was typed about bytes on their way, as both languages need it. */
final class CrossingWords {
    private CrossingWords() {}

    static boolean toProcess(Typed typed) {
        return typed.text("--to").filter("fork"::equals).isPresent();
    }

    /** What a template needs: BYTES and TIMES. */
    static Map<String, String> values(Typed typed) {
        return Map.of(
                "BYTES",
                "" + bytes(typed),
                "TIMES",
                typed.text("--times").map(Literal::number).orElse("5"));
    }

    private static long bytes(Typed typed) {
        return typed.text("--mib")
                .map(mib -> Long.parseLong(Literal.number(mib)) << 20)
                .orElseGet(() -> typed.words().isEmpty()
                        ? 64L << 20
                        : Long.parseLong(typed.subject().replaceAll("[_,]", "")));
    }
}
