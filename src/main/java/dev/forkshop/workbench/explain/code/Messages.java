package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;

/** What a line says to somebody that it names with its first word. */
final class Messages {
    private Messages() {}

    /** The JSON behind the first word; quotation marks that the prompt took away may be its own. */
    static String behind(Typed typed) {
        String words = String.join(" ", typed.words().subList(1, typed.words().size()));
        return Literal.isJson(words) ? words : typed.rest().replaceFirst("^\\S+\\s+", "");
    }

    /** The signal; SIGTERM unless told otherwise. */
    static String signal(Typed typed) {
        return typed.words().size() > 1 ? typed.words().get(1) : "SIGTERM";
    }
}
