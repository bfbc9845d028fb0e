package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.function.Predicate;

/** A cluster as a module in Java, with the supervisor, and what was done with it. */
final class ClusterJava {
    private static final String LISTENS = """
            Cluster.onListening((worker, info) -> console.log("worker " + worker.id() + " listens on port " + info.port()));
            Cluster.onExit((worker, code, signal) -> console.log("worker", worker.id(), "exit", code, signal));
            """;

    private final Course course;
    private final Typed typed;

    ClusterJava(Course course) {
        this.course = course;
        this.typed = course.typed();
    }

    String text() {
        return JavaFile.of(course.lines(), setUp() + LISTENS + supervised() + steps(), members());
    }

    private String members() {
        return (steps(step -> names(step)) ? WORKER : "")
                + (steps(step -> step.is("cluster kill")) ? KILLED : "")
                + (steps(step -> step.is("cluster disconnect")) ? ENDED : "");
    }

    private boolean steps(Predicate<Typed> wanted) {
        return course.steps().stream().map(Deed::typed).anyMatch(wanted);
    }

    private String setUp() {
        List<String> given = WorkerWords.arguments(typed);
        String args = given.isEmpty() ? "" : ".args(" + Literal.javaList(given) + ")";
        String policy = typed.text("--policy").orElse("rr").equals("none")
                ? "Cluster.schedulingPolicy(Cluster.SCHED_NONE);\n"
                : "";
        return "process.env().put(\"PORT\", "
                + Literal.java(typed.text("--port").map(Literal::number).orElse("0")) + ");\n"
                + "process.env().put(\"HOST\", "
                + Literal.java(typed.text("--host").orElse("127.0.0.1")) + ");\n"
                + policy
                + (typed.has("--sticky") ? "Cluster.stickySessions();\n" : "")
                + "Cluster.setupPrimary(ClusterSettings.none().exec(" + Literal.java(typed.subject()) + ")" + args
                + ");\n";
    }

    private String supervised() {
        return (course.steps().isEmpty() ? "" : "Supervisor supervisor = ")
                + "Cluster.supervise(SupervisorOptions.defaults().workers(" + workers() + "));\n";
    }

    private String workers() {
        return typed.text("--workers").map(Literal::number).orElse("Runtime.getRuntime().availableProcessors()");
    }

    // ---- what was done with it

    private static final String WORKER = """
            static Worker worker(int id) {
                return Cluster.workers().get(id);
            }

            """;
    private static final String KILLED = """
            /** Completes when another one listens in its place. */
            static CompletableFuture<Void> killed(Worker worker, String signal) {
                CompletableFuture<Void> replaced = new CompletableFuture<>();
                Cluster.onListening((successor, info) -> replaced.complete(null));
                worker.process().kill(signal);
                return replaced;
            }

            """;
    private static final String ENDED = """
            static CompletableFuture<Void> ended(Worker worker) {
                CompletableFuture<Void> end = new CompletableFuture<>();
                worker.onExit((code, signal) -> end.complete(null));
                return end;
            }
            """;

    private String steps() {
        if (course.steps().isEmpty()) {
            return "";
        }
        StepsJava steps = new StepsJava().compose("supervisor.whenListening(" + workers() + ")");
        course.steps().forEach(step -> add(step, steps));
        return steps.text("");
    }

    private static boolean names(Typed step) {
        return step.is("cluster kill", "cluster disconnect", "cluster send")
                && !step.subject().equals("all");
    }

    private void add(Deed step, StepsJava steps) {
        Typed given = step.typed();
        String worker = names(given) ? "worker(" + course.clusterWorker(given.subject()) + ")" : "";
        switch (given.command()) {
            case "cluster scale" -> steps.compose(step, "supervisor.scale(" + Literal.number(given.subject()) + ")");
            case "cluster reload" -> steps.compose(step, "supervisor.reload(\"the program\")");
            case "cluster status" ->
                steps.compose(step, "supervisor.figures()")
                        .then("figures -> figures.forEach(each -> console.log(\"worker\", each.worker(), \"pid\", "
                                + "each.pid(), each.state()))");
            case "cluster down" ->
                steps.compose(step, "supervisor.stop()").then("done -> console.log(\"no worker is left\")");
            case "cluster send" -> steps.run(step, sent(given, worker));
            case "cluster kill" ->
                steps.compose(step, "killed(" + worker + ", " + Literal.java(Messages.signal(given)) + ")");
            default -> steps.compose(step, "ended(" + worker + ".disconnect())");
        }
    }

    private static String sent(Typed given, String worker) {
        String message = Literal.javaValue(Messages.behind(given));
        return given.subject().equals("all")
                ? "Cluster.workers().values().forEach(worker -> worker.send(" + message + "))"
                : worker + ".send(" + message + ")";
    }
}
