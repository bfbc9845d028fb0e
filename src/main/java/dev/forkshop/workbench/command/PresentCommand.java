package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.present.Presentation;
import dev.forkshop.workbench.lesson.present.PresentingStore;
import dev.forkshop.workbench.lesson.present.Remote;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code present}: a lesson before a class; with {@code --notes}, what only the speaker sees. */
public final class PresentCommand implements Command {
    private final LessonShelf shelf;
    private final Supplier<JobStage> stages;
    private final PresentingStore store;
    private final Front front;

    /** @param stages makes the stage on which a presentation runs what the lesson runs */
    public PresentCommand(LessonShelf shelf, Supplier<JobStage> stages, PresentingStore store, Front front) {
        this.shelf = shelf;
        this.stages = stages;
        this.store = store;
        this.front = front;
    }

    @Override
    public Usage usage() {
        return Usage.of("present", Groups.LESSONS, "show a lesson to a class, one thing at a time")
                .example("present one-thread", "Enter, space or right goes on, left goes back, ? lists the keys")
                .example("present --notes", "in a second terminal: your notes, what comes next, and a clock")
                .example("present one-thread --auto --pace 1.5", "by itself, half as fast again as usual")
                .option("--from", "STEP", "the id of the step to begin with, or its number")
                .flag("--auto", "go on without a key; a holds it and lets it go on")
                .option("--pace", "N", "2 is twice as fast as usual, 0.5 half as fast; with --auto")
                .flag("--notes", "the speaker's notes on the lesson that another forkshop presents")
                .optional("LESSON", "the id of a lesson, or the path of a file", Usage.Values.LESSON)
                .detail(
                        "What the lesson runs really runs. A question, a command and code are shown first, and answered or"
                                + " run at the next key.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        if (arguments.has("--notes")) {
            return new SpeakerNotes(shelf, store, front, job).follow();
        }
        String name = arguments
                .word(0)
                .orElseThrow(() -> new UsageError("which lesson?", "present one-thread; lesson list shows them"));
        Optional<Double> pace = pace(arguments);
        Optional<Lesson> lesson = shelf.named(name, job);
        return lesson.isEmpty() ? Shell.USAGE : present(lesson.get(), arguments, pace, job);
    }

    private int present(Lesson lesson, Arguments arguments, Optional<Double> pace, Job job)
            throws InterruptedException {
        int from = arguments.text("--from").map(step -> index(lesson, step)).orElse(0);
        JobStage stage = stages.get();
        stage.at(job);
        if (!stage.trust(lesson, lesson.commands())) {
            return Shell.FAILED;
        }
        try (Remote remote = front.remote(job)) {
            new Presentation(lesson, stage, front::clear, remote, store, pace).run(from);
        }
        job.line(Line.of().label("presented  ").text(lesson.header().title()).line());
        return Shell.OK;
    }

    private static int index(Lesson lesson, String step) {
        int index =
                step.matches("\\d{1,4}") ? Integer.parseInt(step) - 1 : lesson.indexOf(step.replaceFirst("^.*#", ""));
        if (index < 0 || index >= lesson.steps().size()) {
            throw new UsageError(
                    "there is no step '" + step + "' in " + lesson.id(),
                    "its steps are 1 to " + lesson.steps().size());
        }
        return index;
    }

    private static Optional<Double> pace(Arguments arguments) {
        String pace = arguments.text("--pace").orElse("1");
        if (!pace.matches("\\d{1,3}(\\.\\d+)?") || Double.parseDouble(pace) == 0) {
            throw new UsageError("--pace takes a number, not '" + pace + "'", "2 is twice as fast");
        }
        return arguments.has("--auto") || arguments.text("--pace").isPresent()
                ? Optional.of(Double.parseDouble(pace))
                : Optional.empty();
    }
}
