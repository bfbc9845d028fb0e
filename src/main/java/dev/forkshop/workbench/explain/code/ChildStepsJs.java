package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.List;

/** What was done with children that live on, in order, as Node does it. */
final class ChildStepsJs {
    static final String HEAD = """
            const { once } = require('node:events');
            const { setTimeout: pause } = require('node:timers/promises');
            """;

    private final Course course;

    ChildStepsJs(Course course) {
        this.course = course;
    }

    String text() {
        List<Deed> steps = course.steps();
        if (steps.isEmpty()) {
            return "";
        }
        StringBuilder body = new StringBuilder();
        boolean up = false;
        for (Deed step : steps) {
            body.append(Literal.comment(step.line())).append(step(step.typed(), up));
            up = true;
        }
        return "\n(async () => {\n" + Indent.js(body + goodbye()) + "})();\n";
    }

    private String step(Typed step, boolean up) {
        String child = child(step);
        return switch (step.command()) {
            case "send" -> {
                String answer = step.has("--no-wait") ? "" : "await once(" + child + ", 'message');\n";
                yield child + ".send(" + Literal.jsValue(Messages.behind(step)) + ");\n" + answer;
            }
            case "disconnect" -> child + ".disconnect();\n" + ended(child);
            default ->
                (up ? "" : "await pause(500); // it is up by now\n") + child + ".kill("
                        + Literal.js(Messages.signal(step)) + ");\n" + ended(child);
        };
    }

    /** It may well live on. */
    private static String ended(String child) {
        return "await Promise.race([once(" + child + ", 'exit'), pause(500)]);\n";
    }

    private String child(Typed step) {
        return course.begin().pids().size() > 1 ? "children[" + course.child(step.subject()) + "]" : "child";
    }

    /** The shop goes on; a program would wait for its children. */
    private String goodbye() {
        if (!course.typed().is("fork")) {
            return "";
        }
        return course.begin().pids().size() > 1
                ? "for (const child of children) if (child.connected) child.disconnect(); // in the shop they live on\n"
                : "if (child.connected) child.disconnect(); // in the shop it lives on\n";
    }
}
