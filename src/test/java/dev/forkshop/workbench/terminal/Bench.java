package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Arguments;
import dev.forkshop.workbench.command.ClearCommand;
import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.ExitCommand;
import dev.forkshop.workbench.command.FileValues;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.HelpCommand;
import dev.forkshop.workbench.command.HistoryCommand;
import dev.forkshop.workbench.command.Interpreter;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.Tiny;
import dev.forkshop.workbench.command.Unclaimed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.TranscriptParser;
import dev.forkshop.workbench.transcript.replay.ReplayOptions;
import dev.forkshop.workbench.transcript.replay.Replayer;
import dev.forkshop.workbench.transcript.verify.FakePerformer;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A few tiny commands behind a front: {@code tick}, {@code flood}, {@code cat}, {@code block}, {@code say}. */
final class Bench implements AutoCloseable {
    final Session session = new Session();
    private final Commands commands;

    Bench(Front front) {
        this.commands = Commands.builder()
                .add("help", () -> new HelpCommand(this::known))
                .add("history", () -> new HistoryCommand(front))
                .add("clear", () -> new ClearCommand(front))
                .add("exit", () -> new ExitCommand("exit", front))
                .add("tick", () -> Tiny.of("tick", (arguments, job) -> tick(job)))
                .add("flood", () -> Tiny.of("flood", (arguments, job) -> flood(job)))
                .add("cat", () -> Tiny.of("cat", (arguments, job) -> cat(job)))
                .add("replay", () -> Tiny.of("replay", (arguments, job) -> replay(arguments, job, front)))
                .add("block", () -> Tiny.of("block", (arguments, job) -> block(job)))
                .add("borrow", () -> Tiny.of("borrow", (arguments, job) -> borrow(job, front)))
                .add("say", () -> Tiny.of("say", (arguments, job) -> say(String.join("|", arguments.words()), job)))
                .build();
    }

    private Commands known() {
        return commands;
    }

    Conversation conversation() {
        return new Conversation(
                new Shell(commands, session, Unclaimed.NOBODY, Interpreter.NOBODY),
                session,
                new FileValues(Path.of("").toAbsolutePath(), ""),
                Line.text("welcome"),
                Optional::empty);
    }

    /** Prints ten lines a second until it is interrupted. */
    private static int tick(Job job) throws InterruptedException {
        for (int i = 0; !job.interrupted(); i++) {
            job.line(Line.text("tick " + i));
            job.awaitOrInterrupt(new CompletableFuture<>().completeOnTimeout(null, 100, TimeUnit.MILLISECONDS));
        }
        return 0;
    }

    /** Replays two commands step by step; slowly where that is asked for. */
    private static int replay(Arguments arguments, Job job, Front front) throws Exception {
        Performer performer = new FakePerformer().on("say one", "one").on("say two", "two");
        Transcript transcript = TranscriptParser.parse(Source.of("t", "shop> say one\none\nshop> say two\ntwo\n"));
        double speed = arguments.words().isEmpty() ? 1000 : 0.01;
        return new Replayer(
                        transcript,
                        new ReplayOptions(true, speed, false),
                        performer,
                        condition -> Optional.empty(),
                        front.podium(job))
                .replay();
    }

    private static int flood(Job job) {
        for (int i = 0; !job.interrupted(); i++) {
            job.line(Line.text("flood " + i));
        }
        return 0;
    }

    private static int cat(Job job) throws InterruptedException {
        CompletableFuture<Void> end = new CompletableFuture<>();
        job.onInput(line -> job.line(Line.text("got " + line)), () -> end.complete(null));
        job.awaitOrInterrupt(end);
        job.line(Line.text("cat ended"));
        return 0;
    }

    /** Keeps the loop until the job is interrupted. */
    private int block(Job job) throws Exception {
        CompletableFuture<Void> release = new CompletableFuture<>();
        job.onInterrupt(() -> release.complete(null));
        return job.await(
                session.loop().submit(() -> release.thenApply(done -> 0).join()));
    }

    /** Has the terminal until it is interrupted. */
    private static int borrow(Job job, Front front) throws Exception {
        CompletableFuture<Void> back = new CompletableFuture<>();
        job.onInterrupt(() -> back.complete(null));
        front.lendTerminal(() -> job.await(back));
        return 0;
    }

    private static int say(String text, Job job) {
        job.line(Line.text(text));
        return 0;
    }

    @Override
    public void close() {
        session.close();
    }
}
