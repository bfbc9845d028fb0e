package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of Java that were typed at the prompt: they are a script already, once it says that they are Java. */
final class JavaLines {
    private JavaLines() {}

    static String java(List<Deed> deeds) {
        return "// Java, as it was typed. Keep it in a file, then: forkshop FILE\njava\n"
                + deeds.stream()
                        .filter(deed -> deed.typed().is("java"))
                        .map(deed -> deed.line().stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }

    /** Nobody translates a language by the way. */
    static String js(Deed deed) {
        return "// This was typed in Java, which has no counterpart in JavaScript here: commands have one.\n"
                + Literal.comment(deed.line())
                + "console.error('typed in Java: there is no JavaScript for it. fork, worker run and cluster up have some');\n"
                + "process.exit(1);\n";
    }
}
