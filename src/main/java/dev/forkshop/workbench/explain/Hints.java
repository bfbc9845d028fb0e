package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to try next: the first rule that has something to say about what happened. */
final class Hints {
    private final Programs programs;
    private final List<BiFunction<Typed, Story, Optional<Hint>>> rules = List.of(
            LoadHints::of,
            this::compared,
            this::notStarted,
            this::notCompiled,
            PoolHints::of,
            ClusterHints::of,
            this::unknownToTheShell,
            this::overflowed,
            this::timedOut,
            this::failedWorker,
            this::uncaught,
            this::waiting,
            this::workers,
            this::interruptedReader,
            this::failed,
            this::blocked,
            this::next);

    Hints(Programs programs) {
        this.programs = programs;
    }

    Optional<Hint> of(Typed typed, Story story) {
        return rules.stream().flatMap(rule -> rule.apply(typed, story).stream()).findFirst();
    }

    private Optional<Hint> compared(Typed typed, Story story) {
        if (typed.is("crossing")) {
            return Optional.of(Crossings.hint(typed));
        }
        if (typed.is("compare")) {
            return Optional.of(Compared.hint());
        }
        return typed.is("places") ? Optional.of(new Comparing(story).hint()) : Optional.empty();
    }

    // ---- nothing ran

    private Optional<Hint> notStarted(Typed typed, Story story) {
        return story.lives().stream()
                .filter(life -> !life.started())
                .map(life -> (ProcessFact.NotStarted) life.start().fact())
                .findFirst()
                .filter(fact -> !typed.is("run", "worker run"))
                .map(fact -> notStarted(typed, fact));
    }

    private Hint notStarted(Typed typed, ProcessFact.NotStarted fact) {
        if (Failure.missingDirectory(typed).isPresent()) {
            return new Hint(typed.as(typed.command()), "the same where you are");
        }
        if (typed.has("--shell")) {
            return new Hint(typed.as(typed.command()), "the same with the usual shell");
        }
        Optional<String> nearest = fact.code().equals("ENOENT") ? programs.nearest(fact.file()) : Optional.empty();
        return nearest.map(name -> new Hint(replaced(typed, name), "was it this program?"))
                .orElseGet(() -> new Hint("exec " + typed.rest(), "a shell has no 'error' event: exit 127 or 126"));
    }

    private Optional<Hint> notCompiled(Typed typed, Story story) {
        return find(story, ModuleFact.Rejected.class)
                .map(fact -> new Hint("edit " + fact.module(), "mend it; the next run compiles it again"));
    }

    private Optional<Hint> unknownToTheShell(Typed typed, Story story) {
        return exit(story, 127)
                .filter(life -> life.startedFact().shell())
                .map(life -> typed.oneQuotedLine()
                        ? new Hint(
                                typed.command() + " " + typed.subject(),
                                "unquoted: the shell gets the line as it stands")
                        : unknown(typed));
    }

    private Hint unknown(Typed typed) {
        return programs.nearest(typed.subject())
                .map(name -> new Hint(replaced(typed, name), "was it this program?"))
                .orElse(new Hint("spawn " + typed.rest(), "without a shell it is an 'error' event, ENOENT"));
    }

    private static String replaced(Typed typed, String program) {
        String rest = typed.rest().startsWith(typed.subject())
                ? typed.rest().substring(typed.subject().length())
                : "";
        return typed.command() + " " + program + rest;
    }

    // ---- something stopped it

    private Optional<Hint> overflowed(Typed typed, Story story) {
        return find(story, ProcessFact.Overflowed.class)
                .map(fact -> new Hint(typed.as("spawn"), "streams it and keeps nothing, so there is no limit"));
    }

    private Optional<Hint> timedOut(Typed typed, Story story) {
        return find(story, ProcessFact.TimedOut.class)
                .map(fact -> story.first().orElseThrow().startedFact().shell()
                        ? new Hint("spawn ps -e -o pid,ppid,args", "does what the shell had started live on?")
                        : new Hint("timeline", "when the signal came, and when the end"));
    }

    private Optional<Hint> failedWorker(Typed typed, Story story) {
        return find(story, WorkerFact.Failed.class)
                .filter(fact -> typed.is("worker run"))
                .map(fact ->
                        new Hint("fork " + typed.rest() + sends(typed), "there it ends its process, and no other"));
    }

    private static String sends(Typed typed) {
        return typed.all("--send").stream()
                .map(message -> " --send '" + message + "'")
                .collect(Collectors.joining());
    }

    private Optional<Hint> uncaught(Typed typed, Story story) {
        return find(story, LoopFact.Uncaught.class)
                .map(fact -> new Hint("facts --only loop", "the error with its whole stack"));
    }

    // ---- it still runs, or had to be told to end

    private Optional<Hint> waiting(Typed typed, Story story) {
        return story.lives().stream()
                .filter(life -> life.started() && !life.ended())
                .findFirst()
                .map(life -> life.connected()
                        ? new Hint("send " + life.pid() + " '{}'", "or disconnect " + life.pid() + ", and it may end")
                        : new Hint("kill " + life.pid(), "sends it SIGTERM; children shows what runs"));
    }

    private Optional<Hint> interruptedReader(Typed typed, Story story) {
        return story.first()
                .filter(life -> life.all(ProcessFact.Signalled.class)
                        .anyMatch(f -> f.signal().equals("SIGINT")))
                .flatMap(life -> interrupted(typed, life));
    }

    private static Optional<Hint> interrupted(Typed typed, Life life) {
        if (typed.command().equals("fork") && life.has(ChannelFact.Opened.class)) {
            return Optional.of(new Hint("why", "an open channel kept it alive"));
        }
        boolean silent = life.bytes("stdout") == 0
                && !typed.has("--stdin")
                && typed.command().equals("spawn");
        return silent
                ? Optional.of(new Hint("spawn --stdin - " + typed.rest(), "its stdin was open and empty; type into it"))
                : Optional.empty();
    }

    private Optional<Hint> workers(Typed typed, Story story) {
        Optional<WorkerLife> first = story.workers().stream().findFirst();
        return first.filter(life -> typed.is("worker run"))
                .map(life -> worker(typed, life, story.workers().size()));
    }

    private static Hint worker(Typed typed, WorkerLife life, int count) {
        if (!life.ended()) {
            return new Hint("worker list", "what it does; worker send " + life.threadId() + " '{}' talks to it");
        }
        if (typed.has("--shared")) {
            return new Hint("shared show " + typed.text("--shared").orElse(""), "what is in that memory now");
        }
        if (life.talked() || count > 1) {
            return new Hint("timeline", "the threads side by side, with the messages between them");
        }
        return life.terminated() ? new Hint("why", "what can stop code that never yields") : quiet(typed, life);
    }

    private static Hint quiet(Typed typed, WorkerLife life) {
        return life.well()
                ? new Hint("places " + typed.subject(), "on the loop, in a worker, in a process: side by side")
                : new Hint("show js", "where Node hands you the code");
    }

    // ---- it ended badly, or well

    private Optional<Hint> failed(Typed typed, Story story) {
        return story.lives().stream()
                .filter(life -> life.ended() && !life.well())
                .findFirst()
                .map(life -> new Hint("show js", "where Node hands you the code and the signal"));
    }

    private Optional<Hint> blocked(Typed typed, Story story) {
        if (typed.has("--sync")) {
            return Optional.of(new Hint(typed.as(typed.command()), "the same without --sync: the loop stays free"));
        }
        if (!typed.command().equals("run")) {
            return Optional.empty();
        }
        String message = typed.words().size() == 1 ? " --send '{}'" : "";
        boolean held = story.own(LoopFact.Observed.class).anyMatch(fact -> fact.longest() > WhatHappened.RUN_NANOS);
        return Optional.of(new Hint(
                "fork " + typed.rest() + message,
                held ? "the same in another process: the loop stays free" : "the same in a process of its own"));
    }

    private Optional<Hint> next(Typed typed, Story story) {
        return Optional.ofNullable(
                switch (typed.command()) {
                    case "exec" ->
                        typed.needsShell()
                                ? new Hint("show js", "the same in Node, and where the output arrives")
                                : new Hint(typed.as("spawn"), "no shell, and the output as it comes");
                    case "execfile" -> new Hint(typed.as("exec"), "the same through a shell");
                    case "spawn" -> new Hint(typed.as("exec"), "through a shell, all the output at the end");
                    case "serve" -> LoadHints.afterServe(typed);
                    case "block" -> new Hint("loop", "every delay since the start, this one among them");
                    case "fork" -> afterFork(typed, story);
                    default -> null;
                });
    }

    private static Hint afterFork(Typed typed, Story story) {
        boolean talked =
                story.first().filter(life -> !life.messages().isEmpty()).isPresent();
        if (talked) {
            return new Hint("timeline", "both processes side by side, with the messages between them");
        }
        return typed.has("--count")
                ? new Hint("timeline", "how much of it really happened at the same time")
                : new Hint("fork " + typed.rest() + " --count 2", "two at once, on two cores");
    }

    private static Optional<Life> exit(Story story, int code) {
        return story.lives().stream()
                .filter(life -> life.find(ProcessFact.Exited.class)
                        .filter(exit -> exit.signal() == null && exit.code() == code)
                        .isPresent())
                .findFirst();
    }

    private static <F extends Fact> Optional<F> find(Story story, Class<F> kind) {
        Stream<F> told = story.entries().stream()
                .map(entry -> entry.fact())
                .filter(kind::isInstance)
                .map(kind::cast);
        return told.findFirst();
    }
}
