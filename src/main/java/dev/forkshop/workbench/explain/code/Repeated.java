package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;

/** Code as often as {@code --count} says. */
final class Repeated {
    private Repeated() {}

    static String js(Typed typed, String body) {
        return typed.text("--count")
                .map(count -> "for (let i = 0; i < " + Literal.number(count) + "; i++) {\n" + Indent.js(body) + "}\n")
                .orElse(body);
    }

    static String java(Typed typed, String body) {
        return typed.text("--count")
                .map(count -> "for (int i = 0; i < " + Literal.number(count) + "; i++) {\n" + Indent.java(body) + "}\n")
                .orElse(body);
    }
}
