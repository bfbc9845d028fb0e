package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;

/** What was done with children that live on, in order, as the runtime does it. */
final class ChildStepsJava {
    private static final String ENDED = """
            /** Completes at its end, or soon: it may well live on. */
            static CompletableFuture<Void> ended(ChildProcess child) {
                CompletableFuture<Void> end = pause();
                child.onExit((code, signal) -> end.complete(null));
                return end;
            }

            """;

    private final Course course;

    ChildStepsJava(Course course) {
        this.course = course;
    }

    /** The methods that the steps need. */
    String members() {
        if (course.steps().isEmpty()) {
            return "";
        }
        boolean asks = course.steps().stream().anyMatch(step -> step.typed().is("send"));
        boolean ends = course.steps().stream().anyMatch(step -> step.typed().is("kill", "disconnect"));
        return (asks ? StepsJava.asked("ChildProcess", "send") : "") + (ends ? ENDED + StepsJava.PAUSE : "");
    }

    String text() {
        StepsJava steps = new StepsJava();
        boolean up = false;
        for (Deed step : course.steps()) {
            add(step, up, steps);
            up = true;
        }
        return course.steps().isEmpty() ? "" : steps.text(goodbye());
    }

    private void add(Deed step, boolean up, StepsJava steps) {
        Typed typed = step.typed();
        String child = child(typed);
        String message = child + ", " + Literal.javaValue(Messages.behind(typed));
        switch (typed.command()) {
            case "send" -> {
                if (typed.has("--no-wait")) {
                    steps.run(step, child + ".send(" + Literal.javaValue(Messages.behind(typed)) + ")");
                } else {
                    steps.compose(step, "asked(" + message + ")");
                }
            }
            case "disconnect" -> steps.run(step, child + ".disconnect()").compose("ended(" + child + ")");
            default -> {
                if (!up) {
                    steps.compose("pause()", "it is up by then");
                }
                steps.run(step, child + ".kill(" + Literal.java(Messages.signal(typed)) + ")")
                        .compose("ended(" + child + ")");
            }
        }
    }

    private String child(Typed step) {
        return course.begin().pids().size() > 1 ? "children.get(" + course.child(step.subject()) + ")" : "child";
    }

    /** The shop goes on; a program would wait for its children. */
    private String goodbye() {
        if (!course.typed().is("fork")) {
            return "";
        }
        return course.begin().pids().size() > 1
                ? "for (ChildProcess child : children) {\n    if (child.connected()) {\n        child.disconnect();\n    }\n}\n"
                : "if (child.connected()) {\n    child.disconnect();\n}\n";
    }
}
