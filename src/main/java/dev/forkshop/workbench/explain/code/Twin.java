package dev.forkshop.workbench.explain.code;

import java.util.Optional;

/**
 * The JavaScript counterpart of a module: its text, which a program takes in, or its file, where it needs its own folder.
 * A learner's own module may have none yet; the program then says what to write.
 *
 * @param module as it was typed
 * @param file where the counterpart is, or would be looked for
 * @param text to be taken in; empty where it is run as a file
 * @param own whether the learner is the one who writes it
 */
public record Twin(String module, String file, Optional<String> text, boolean own) {
    /** The counterpart that was found. */
    public static Twin of(String module, String file, String text) {
        boolean needsItsFolder = text.contains("__dirname") || text.contains("__filename");
        return new Twin(module, file, Optional.of(text).filter(whole -> !needsItsFolder), false);
    }

    /** There is none, or it is beside the module and the learner's own: asked for when the program runs. */
    public static Twin own(String module, String file) {
        return new Twin(module, file, Optional.empty(), true);
    }

    /** Whether the program is the module, too. */
    boolean taken() {
        return text.isPresent();
    }

    /** The file for fork or Worker. */
    String reference() {
        return taken() ? "__filename" : Literal.js(file);
    }

    /** What runs it here and now. */
    String body() {
        return text.orElseGet(() -> "require(" + Literal.js(file) + ");\n");
    }

    /**
     * A program that is the main part and, where the counterpart is taken in, the counterpart as well.
     *
     * @param condition what is true in the main part only
     */
    String program(String head, String condition, String main) {
        return text.map(own ->
                        head + "\nif (" + condition + ") {\n" + Indent.js(main) + "} else {\n" + Indent.js(own) + "}\n")
                .orElseGet(() -> head + "\n" + guard() + main);
    }

    /** Ends the program with a clear line where the counterpart is still to be written; empty where it is there. */
    String guard() {
        if (taken() || !own) {
            return "";
        }
        return Literal.comment(
                        module + " is Java. Node needs the same in JavaScript: what its main does at the top of ")
                + Literal.comment(file + ", with parentPort or process.on('message', ...) where it hears messages.")
                + "if (!require('node:fs').existsSync(" + Literal.js(file) + ")) {\n"
                + "  console.error("
                + Literal.js("there is no " + file + ": write what " + module + " does in JavaScript")
                + ");\n  process.exit(1);\n}\n";
    }
}
