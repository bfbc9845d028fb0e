package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Deed;
import java.util.Map;

/** Steps that wait for one another, as a chain of futures in Java. */
final class StepsJava {
    /** Needed by {@code pause()}. */
    static final String PAUSE = """
            static CompletableFuture<Void> pause() {
                CompletableFuture<Void> due = new CompletableFuture<>();
                setTimeout(() -> due.complete(null), 500);
                return due;
            }
            """;

    /** The method {@code asked(partner, message)} for a partner of this type, who is told by this call. */
    static String asked(String type, String call) {
        return Template.fill("""
                /** Sends, and completes at the next message. */
                static CompletableFuture<Message> asked(<<TYPE>> partner, Object message) {
                    CompletableFuture<Message> answer = new CompletableFuture<>();
                    partner.onMessage(answer::complete);
                    partner.<<CALL>>(message);
                    return answer;
                }

                """, Map.of("TYPE", type, "CALL", call));
    }

    private final StringBuilder chain = new StringBuilder("CompletableFuture.completedFuture(null)\n");

    /** A step that is over at once. */
    StepsJava run(Deed step, String call) {
        return link(Literal.comment(step.line()), ".thenRun(() -> " + call + ")\n");
    }

    /** A step that is over when what it returns is complete. */
    StepsJava compose(Deed step, String call) {
        return link(Literal.comment(step.line()), ".thenCompose(done -> " + call + ")\n");
    }

    StepsJava compose(String call) {
        return link("", ".thenCompose(done -> " + call + ")\n");
    }

    StepsJava compose(String call, String why) {
        return link("", ".thenCompose(done -> " + call + ") " + Literal.comment(why));
    }

    /** What is done with the outcome of the step before. */
    StepsJava then(String lambda) {
        return link("", ".thenAccept(" + lambda + ")\n");
    }

    private StepsJava link(String comment, String text) {
        chain.append(Indent.by(8, comment + text));
        return this;
    }

    /** The whole chain; {@code last} is what follows, also where a step has failed. */
    String text(String last) {
        String failed = """
                        .whenComplete((done, failed) -> {
                            if (failed != null) {
                                console.error(failed.getMessage());
                                process.exitCode(1);
                            }
                """;
        return "\n" + chain + failed + Indent.by(12, last) + "        });\n";
    }
}
