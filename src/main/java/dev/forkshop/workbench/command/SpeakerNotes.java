package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.Teacher;
import dev.forkshop.workbench.lesson.play.Shown;
import dev.forkshop.workbench.lesson.present.Presenting;
import dev.forkshop.workbench.lesson.present.PresentingStore;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What only the speaker sees, in a terminal of their own that follows: notes, what comes next, and the time. */
final class SpeakerNotes {
    private static final long LOOK_MILLIS = 250;

    private final LessonShelf shelf;
    private final PresentingStore store;
    private final Front front;
    private final Job job;
    private Presenting seen;

    SpeakerNotes(LessonShelf shelf, PresentingStore store, Front front, Job job) {
        this.shelf = shelf;
        this.store = store;
        this.front = front;
        this.job = job;
    }

    /** Follows until Ctrl-C or the end of the presentation; without a person to see it, says once how it stands. */
    int follow() throws IOException, InterruptedException {
        Presenting now = store.read();
        if (!now.goesOn()) {
            job.line(Line.text("nothing is presented now: present LESSON, in another terminal, begins")
                    .onErr());
            return Shell.FAILED;
        }
        while (now.goesOn() && !job.interrupted()) {
            tell(now);
            if (!front.attended()) {
                return Shell.OK;
            }
            job.progress(clock(now));
            job.pause(LOOK_MILLIS);
            now = store.read();
        }
        job.line(Line.text("the presentation has ended"));
        return Shell.OK;
    }

    private void tell(Presenting now) throws IOException {
        boolean moved = seen == null || !seen.step().equals(now.step()) || seen.blank() != now.blank();
        seen = now;
        Optional<Lesson> lesson = moved ? shelf.named(now.file(), job) : Optional.empty();
        if (lesson.isPresent() && lesson.get().step(now.step()).isPresent()) {
            front.clear();
            lines(lesson.get(), lesson.get().indexOf(now.step()), now).forEach(job::line);
        }
    }

    private List<Line> lines(Lesson lesson, int index, Presenting now) {
        Step step = lesson.steps().get(index);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .strong(step.heading())
                .dim("  " + (index + 1) + " of " + lesson.steps().size() + "  " + clock(now))
                .dim(now.blank() ? "  the screen is blank" : "")
                .line());
        List<Teacher> notes = step.all(Teacher.class);
        notes.forEach(note -> lines.addAll(Shown.labelled("note", note.text().markdown(), front.width())));
        if (notes.isEmpty()) {
            lines.add(Line.of().dim("no notes on this step").line());
        }
        boolean last = index == lesson.steps().size() - 1;
        String next = last ? "the end" : lesson.steps().get(index + 1).heading();
        lines.add(Line.of().label("next  ").text(next).line());
        return lines;
    }

    /** How long it has gone on: {@code 0:12:30}. */
    private static String clock(Presenting now) {
        Duration gone = Duration.ofMillis(System.currentTimeMillis() - now.began());
        return String.format(Locale.ROOT, "%d:%02d:%02d", gone.toHours(), gone.toMinutesPart(), gone.toSecondsPart());
    }
}
