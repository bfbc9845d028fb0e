package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.stream.Collectors;

/** A module that runs on the main loop, in Java: the module itself, called as the line said. */
final class ServeJava {
    private static final String FREE_PORT = """
            int free;
            try (java.net.ServerSocket probe = new java.net.ServerSocket(0)) {
                free = probe.getLocalPort();
            } catch (java.io.IOException none) {
                throw new java.io.UncheckedIOException(none);
            }
            String port = "" + free; // the line left it to the system
            """;

    private ServeJava() {}

    static String text(Course course, String source) {
        Typed typed = course.typed();
        List<String> given = WorkerWords.arguments(typed);
        if (!typed.is("serve") && given.isEmpty()) {
            return source;
        }
        String body = typed.is("serve") ? serve(course, given) : call(typed, given);
        return JavaFile.before(source, course.lines(), body);
    }

    private static String serve(Course course, List<String> given) {
        Typed typed = course.typed();
        String host = Literal.java(typed.text("--host").orElse("127.0.0.1"));
        String port = typed.text("--port")
                .map(Literal::number)
                .filter(number -> !number.equals("0"))
                .map(number -> "String port = " + Literal.java(number) + ";\n")
                .orElse(FREE_PORT);
        String stop = course.steps().isEmpty() ? "" : "setTimeout(() -> process.exit(0), 500); // serve stop\n";
        return port
                + "process.env().put(\"PORT\", port);\n"
                + "process.env().put(\"HOST\", " + host + ");\n"
                + call(typed, given)
                + "console.log(\"listening on \" + " + host + " + \":\" + port);\n"
                + stop;
    }

    private static String call(Typed typed, List<String> given) {
        String arguments = given.stream().map(Literal::java).collect(Collectors.joining(", "));
        return className(typed.subject()) + ".main(new String[] {" + arguments + "});\n";
    }

    private static String className(String module) {
        return module.replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
    }
}
