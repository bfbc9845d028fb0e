package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.QuestionAnswer;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.Why;
import dev.forkshop.workbench.lesson.play.Progress.State;
import dev.forkshop.workbench.lesson.play.Progress.StepProgress;
import java.util.ArrayList;
import java.util.List;

/**
 * What a learner keeps of a lesson, as Markdown: of each step that was seen its title, what was run, why it matters, and
 * its questions with their answers. Pure.
 */
public final class LessonNotes {
    private final Lesson lesson;
    private final Progress progress;
    private final List<String> parts = new ArrayList<>();

    private LessonNotes(Lesson lesson, Progress progress) {
        this.lesson = lesson;
        this.progress = progress;
    }

    /** The whole file. */
    public static String markdown(Lesson lesson, Progress progress) {
        LessonNotes notes = new LessonNotes(lesson, progress);
        notes.write();
        return String.join("\n\n", notes.parts) + "\n";
    }

    private void write() {
        parts.add("# " + lesson.header().title());
        parts.add("Notes of the lesson `" + lesson.id() + "`: " + LessonStatus.done(lesson, progress) + " of "
                + lesson.steps().size() + " steps done.");
        lesson.steps().stream().filter(step -> of(step).state() != State.NEW).forEach(this::step);
    }

    private StepProgress of(Step step) {
        return progress.of(lesson.nameOf(step));
    }

    private void step(Step step) {
        StepProgress kept = of(step);
        parts.add("## " + step.title() + "\n\n`" + lesson.nameOf(step) + "`, " + words(kept));
        if (!kept.commands().isEmpty()) {
            parts.add("```\nshop> " + String.join("\nshop> ", kept.commands()) + "\n```");
        }
        step.all(Why.class).forEach(why -> parts.add(why.text().markdown()));
        step.all(QuestionAnswer.class).forEach(this::question);
    }

    private void question(QuestionAnswer asked) {
        parts.add("**" + asked.question().markdown().replace("\n", " ") + "** "
                + asked.answer().markdown());
    }

    private static String words(StepProgress kept) {
        String hints =
                kept.hints() == 0 ? "" : kept.hints() == 1 ? ", with a hint" : ", with " + kept.hints() + " hints";
        return state(kept.state()) + hints + (kept.solution() ? ", with its solution" : "");
    }

    private static String state(State state) {
        return switch (state) {
            case DONE -> "done";
            case SKIPPED -> "something passed over";
            default -> "begun";
        };
    }
}
