package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.JobStage;
import dev.forkshop.workbench.command.TrustGate;
import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.play.Shown;
import dev.forkshop.workbench.session.Home;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shop itself as the stage of a lesson: what the lesson runs, the learner sees, and may go on with. */
final class ShopStage implements JobStage {
    private static final String NODE_FILE = "original.js";

    private final StepRoom room;
    private final Home home;
    private final Front front;
    private final TrustGate gate;
    private final Path before;
    private Job job;

    ShopStage(StepRoom room, Home home, Front front, TrustGate gate) {
        this.room = room;
        this.home = home;
        this.front = front;
        this.gate = gate;
        this.before = room.session().directory();
    }

    @Override
    public void at(Job current) {
        job = current;
    }

    @Override
    public int width() {
        return front.width();
    }

    @Override
    public Symbols symbols() {
        return room.session().symbols();
    }

    @Override
    public boolean presenter() {
        return false;
    }

    @Override
    public void show(List<Line> lines) {
        lines.forEach(job::line);
    }

    @Override
    public boolean trust(Lesson lesson, List<String> wouldRun) {
        Path file = Path.of(lesson.file());
        try {
            return gate.opens(file, Files.readString(file), wouldRun, false, job);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void enter(String lesson, String step) {
        room.restart();
        room.enter(home.scratch(lesson, step));
    }

    @Override
    public void restart() {
        room.restart();
    }

    @Override
    public void leave() {
        room.restart();
        room.session().directory(before);
    }

    @Override
    public Path write(String name, String text) {
        return room.write(name, text);
    }

    @Override
    public Optional<String> read(String name) {
        return room.read(name);
    }

    @Override
    public Performance perform(Request request, boolean seen) {
        if (!seen) {
            return room.perform(request, line -> {}, job);
        }
        show(Shown.typed(request.command()));
        Performance performance = room.perform(request, job::line, job);
        job.line(Line.empty());
        return performance;
    }

    @Override
    public void run(CodeFence code) {
        if (code.language() == CodeFence.Language.JS) {
            write(NODE_FILE, code.text());
            perform(new Request("spawn node " + NODE_FILE, List.of()), true);
        } else {
            perform(new Request(code.text().strip(), List.of()), true);
        }
    }

    @Override
    public FactView facts() {
        return room.facts();
    }

    @Override
    public int running() {
        return room.running();
    }

    @Override
    public void beginPlay() {
        room.restart();
    }

    @Override
    public void endPlay() {
        room.restart();
    }
}
