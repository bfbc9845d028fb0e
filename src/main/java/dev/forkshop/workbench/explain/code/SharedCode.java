package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;

/** Shared memory that nobody was given yet, in both languages. */
final class SharedCode {
    private SharedCode() {}

    static String js(Course course) {
        Typed typed = course.typed();
        return "const shared = new SharedArrayBuffer(" + bytes(typed) + ");\nconsole.log(new " + view(course)
                + "(shared));\n";
    }

    static String java(Course course) {
        String body = "SharedArrayBuffer shared = new SharedArrayBuffer(" + bytes(course.typed())
                + ");\nconsole.log(new " + view(course) + "(shared));\n";
        return JavaFile.of(course.lines(), body, "");
    }

    /** How many bytes {@code shared new} was asked for. */
    static String bytes(Typed typed) {
        return Literal.number(typed.words().get(1));
    }

    private static String view(Course course) {
        Typed asked = course.steps().isEmpty()
                ? course.typed()
                : course.steps().get(course.steps().size() - 1).typed();
        return WorkerWords.view(asked, bytes(course.typed()));
    }
}
