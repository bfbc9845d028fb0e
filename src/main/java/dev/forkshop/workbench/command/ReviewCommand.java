package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.review.Deck;
import dev.forkshop.workbench.quiz.review.Prompts;
import dev.forkshop.workbench.quiz.review.Rating;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/** {@code review}: asks what is about to be forgotten, and then something new. */
public final class ReviewCommand implements Command {
    private final ReviewDesk desk;
    private final IntSupplier columns;

    /** @param columns how wide the screen is */
    public ReviewCommand(ReviewDesk desk, IntSupplier columns) {
        this.desk = desk;
        this.columns = columns;
    }

    @Override
    public Usage usage() {
        return Usage.of("review", Groups.QUESTIONS, "ask again what you are about to forget")
                .example("review", "what is due, then up to ten new questions a day; 1 again, 2 good")
                .example("review --four", "with the keys again, hard, good, easy")
                .example("review status", "how many are due, and when the others come back")
                .flag("--four", "four keys instead of two")
                .option("--limit", "N", "so many cards at most")
                .detail("Cards are the questions of interviews and lessons, and steps that you passed over. Each comes "
                        + "back when you would still know it with nine chances in ten, as the memory model FSRS-6 says "
                        + "from your grades; what you did not know, in ten minutes. Answers to ask, quiz and interview "
                        + "count too. Each grade is kept at once: Ctrl-C or stop leaves, and loses nothing.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        Prompts prompts = desk.prompts();
        ReviewKeys keys = ReviewKeys.of(arguments.has("--four"));
        ReviewSitting sitting = new ReviewSitting(desk, prompts, keys, job, Math.min(columns.getAsInt(), 80));
        List<Rating> given = sitting.perform(arguments.number("--limit", 1).orElse(Long.MAX_VALUE));
        job.line(Line.empty());
        job.line(summary(given));
        next(desk.deck(), prompts, job);
        return job.interrupted() ? Shell.INTERRUPTED : Shell.OK;
    }

    private static Line summary(List<Rating> given) {
        if (given.isEmpty()) {
            return Line.text("nothing was reviewed");
        }
        Line.Builder line = Line.of().number(given.size()).text(" reviewed");
        String separator = ": ";
        for (Rating rating : Rating.values()) {
            long count = given.stream().filter(rating::equals).count();
            if (count > 0) {
                line.text(separator).number(count).text(" " + rating.word());
                separator = ", ";
            }
        }
        return line.line();
    }

    private void next(Deck deck, Prompts prompts, Job job) {
        long due = deck.due(prompts.ids(), desk.now()).size();
        if (due > 0) {
            job.line(Line.of()
                    .number(due)
                    .text(" still due: ")
                    .command("review")
                    .text(" goes on")
                    .line());
        } else {
            deck.comesNext(prompts.ids())
                    .map(at -> Duration.between(desk.now(), at))
                    .ifPresent(time -> job.line(Line.text("the next comes back in " + ReviewTimes.words(time))));
        }
    }
}
