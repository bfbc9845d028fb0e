package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Tells a person what went wrong, and which exit status it has. */
final class Failure {
    private Failure() {}

    static int usage(UsageError misfit, Job job) {
        job.line(Line.of().bad(misfit.getMessage()).line().onErr());
        if (!misfit.hint().isEmpty()) {
            job.line(Line.of().text("  " + misfit.hint()).line().onErr());
        }
        return Shell.USAGE;
    }

    static int of(Throwable thrown, Job job) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof InterruptedException || job.interrupted()) {
            return Shell.INTERRUPTED;
        }
        if (cause instanceof UsageError misfit) {
            return usage(misfit, job);
        }
        if (cause instanceof NodeError error) {
            node(error, job);
        } else {
            unforeseen(cause, job);
        }
        return Shell.FAILED;
    }

    private static Throwable unwrapped(Throwable thrown) {
        boolean wrapper = thrown instanceof ExecutionException || thrown instanceof CompletionException;
        return wrapper && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
    }

    private static void node(NodeError error, Job job) {
        job.line(Line.of().bad(error.toString()).line().onErr());
        Advice.on(error)
                .ifPresent(advice ->
                        job.line(Line.of().label("  try  ").text(advice).line().onErr()));
    }

    private static void unforeseen(Throwable thrown, Job job) {
        job.line(Line.of().bad(thrown.toString()).line().onErr());
        StackTraceElement[] stack = thrown.getStackTrace();
        if (stack.length > 0) {
            job.line(Line.of().dim("  at " + stack[0]).line().onErr());
        }
    }
}
