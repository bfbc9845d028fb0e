package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.replay.Mode;
import dev.forkshop.workbench.transcript.replay.Podium;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;

/** A podium without a keyboard: commands stand there whole, nothing waits, and only an interrupt ends it. */
final class StraightThrough implements Podium {
    private final Job job;

    StraightThrough(Job job) {
        this.job = job;
    }

    @Override
    public void show(Line line) {
        job.line(line);
    }

    @Override
    public void type(String prompt, String text, Duration perCharacter) {
        job.line(Line.of().dim(prompt).command(text).line());
    }

    @Override
    public void mode(Mode mode) {
        // the lines that name it are all there is
    }

    @Override
    public Key next() {
        return job.interrupted() ? Key.STOP : Key.ANY;
    }

    @Override
    public Key within(Duration time) {
        return job.interrupted() ? Key.STOP : Key.NONE;
    }

    @Override
    public Key yours() {
        return job.interrupted() ? Key.STOP : Key.TAB;
    }
}
