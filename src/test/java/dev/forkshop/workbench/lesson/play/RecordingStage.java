package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.CodeFence;
import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.NoFacts;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage for tests: keeps what the player asked for; a file {@code reply.txt} that says {@code good} makes checks pass. */
public class RecordingStage implements LessonStage, NoFacts {
    final List<String> shown = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    final Map<String, String> files = new HashMap<>();
    boolean presenter;
    boolean trusting = true;
    int running;

    /** What was shown since the last call, without empty lines. */
    public List<String> news() {
        List<String> news = shown.stream().filter(line -> !line.isEmpty()).toList();
        shown.clear();
        return news;
    }

    @Override
    public int width() {
        return 60;
    }

    @Override
    public Symbols symbols() {
        return Symbols.PLAIN;
    }

    @Override
    public boolean presenter() {
        return presenter;
    }

    @Override
    public void show(List<Line> lines) {
        lines.forEach(line -> shown.add(line.plain()));
    }

    @Override
    public boolean trust(Lesson lesson, List<String> wouldRun) {
        done.add("ask " + wouldRun.size());
        return trusting;
    }

    @Override
    public void enter(String lesson, String step) {
        done.add("enter " + lesson + "#" + step);
        running = 0;
    }

    @Override
    public void restart() {
        done.add("restart");
        running = 0;
    }

    @Override
    public void leave() {
        done.add("leave");
        running = 0;
    }

    @Override
    public Path write(String name, String text) {
        files.put(name, text);
        return Path.of("/scratch", name);
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public Performance perform(Request request, boolean seen) {
        done.add((seen ? "run " : "quietly ") + request.command());
        running += request.command().endsWith("--keep") ? 1 : 0;
        return Performance.exited(0, Duration.ofMillis(1), List.of(Line.text("up 4711")));
    }

    @Override
    public void run(CodeFence code) {
        done.add(code.language() + " " + code.text().strip());
    }

    @Override
    public FactView facts() {
        return this;
    }

    @Override
    public int running() {
        return running;
    }

    @Override
    public void beginPlay() {
        done.add("play");
    }

    @Override
    public void endPlay() {
        done.add("end play");
    }

    @Override
    public Optional<String> file(String name) {
        return read(name);
    }
}
