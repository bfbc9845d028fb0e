package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.session.Roster;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A sitting without a screen, for tests: lines go in, lines and statuses come out. */
final class Shop implements AutoCloseable {
    final Session session = new Session();
    private final Shell shell;

    Shop(Commands commands) {
        this(commands, Interpreter.NOBODY);
    }

    Shop(Commands commands, Interpreter interpreter) {
        shell = new Shell(commands, session, Unclaimed.NOBODY, interpreter);
    }

    Shell shell() {
        return shell;
    }

    /** What one line printed, while it runs and afterwards. */
    static final class Result {
        private final List<Line> lines = new ArrayList<>();
        private final Job job;
        private final CompletableFuture<Integer> status = new CompletableFuture<>();

        Result(String line, Output screen) {
            job = new Job(line, printed -> {
                add(printed);
                screen.line(printed);
            });
        }

        private synchronized void add(Line line) {
            lines.add(line);
            notifyAll();
        }

        /** Waits until a line with this in it was printed. */
        synchronized void await(String part) throws InterruptedException {
            while (lines.stream().noneMatch(line -> line.plain().contains(part))) {
                wait();
            }
        }

        private synchronized List<Line> lines() {
            return List.copyOf(lines);
        }

        int status() {
            return status.join();
        }

        Job job() {
            return job;
        }

        String text(Line.Channel channel) {
            return lines().stream()
                    .filter(line -> line.channel() == channel)
                    .map(Line::plain)
                    .collect(Collectors.joining("\n"));
        }

        String out() {
            return text(Line.Channel.OUT);
        }

        String err() {
            return text(Line.Channel.ERR);
        }

        String all() {
            return lines().stream().map(Line::plain).collect(Collectors.joining("\n"));
        }
    }

    /** Does what the line says, and waits for its end. */
    Result run(String line) {
        Result result = start(line);
        result.status();
        return result;
    }

    /** Does what the line says on a thread of its own. */
    Result start(String line) {
        return start(line, printed -> {});
    }

    /** Does what the line says on a thread of its own, which waits for the screen at every line. */
    Result start(String line, Output screen) {
        Result result = new Result(line, screen);
        new Thread(() -> result.status.complete(shell.execute(line, result.job)), line).start();
        return result;
    }

    /** The pid of the only child that is alive. */
    long onlyChild() {
        List<Roster.Member> alive = session.children().alive();
        if (alive.size() != 1) {
            throw new AssertionError("one child should be alive, but there are " + alive);
        }
        return alive.get(0).pid();
    }

    /** Waits for a fact of this kind. */
    <F> void await(Class<F> kind) throws InterruptedException {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        try (var subscription = session.journal().subscribe("test", entry -> {
            if (kind.isInstance(entry.fact())) {
                seen.complete(null);
            }
        })) {
            if (session.journal().since(0).stream().noneMatch(e -> kind.isInstance(e.fact()))) {
                seen.join();
            }
        }
    }

    /** All facts of a kind so far. */
    <F extends Fact> List<F> facts(Class<F> kind) {
        return session.journal().since(0).stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
