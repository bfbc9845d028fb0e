package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.Level;
import dev.forkshop.workbench.quiz.bank.Interview;
import dev.forkshop.workbench.quiz.bank.Outcome;
import dev.forkshop.workbench.quiz.bank.Report;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code interview}: questions that follow from the answers, against the clock, and a report. */
public final class InterviewCommand implements Command {
    private static final long USUAL_MINUTES = 20;

    private final QuestionDesk desk;
    private final Supplier<Commands> commands;

    public InterviewCommand(QuestionDesk desk, Supplier<Commands> commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of(
                        "interview", Groups.QUESTIONS, "a mock interview against the clock, and a report")
                .example("interview", USUAL_MINUTES + " minutes, all topics")
                .example(
                        "interview cluster --minutes 10 --level junior",
                        "ten minutes about clusters, easy to begin with")
                .option("--minutes", "N", "how long (default: " + USUAL_MINUTES + ")");
        return QuestionOptions.addTo(usage)
                .detail(
                        "A good answer gets a follow-up, and then a harder question; a weak one an easier question of the"
                                + " same topic. --level says where it begins (default: middle). The report names weak points and"
                                + " the steps of the lessons to go back to.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return desk.names();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws InterruptedException {
        QuestionOptions options = new QuestionOptions(arguments);
        Duration length = Duration.ofMinutes(arguments.number("--minutes", 1).orElse(USUAL_MINUTES));
        Instant end = desk.clock().instant().plus(length);
        Interview interview = new Interview(
                desk.pool(options.topic(), Optional.empty()), options.level().orElse(Level.MIDDLE), options.random());
        Examiner examiner = new Examiner(desk, commands.get(), "interview", job, options.json());
        List<Outcome> outcomes = perform(interview, examiner, end, job);
        examiner.lines().say(end(examiner, end, outcomes.size()));
        ReportText.print(new Report(outcomes, desk.revisit()), job, options.json());
        return Shell.OK;
    }

    private List<Outcome> perform(Interview interview, Examiner examiner, Instant end, Job job)
            throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        Optional<Interview.Turn> turn = interview.next();
        while (turn.isPresent() && !examiner.left() && !over(end)) {
            String left = clock(Duration.between(desk.clock().instant(), end));
            job.progress("interview, " + left + " left at the last question");
            Optional<Outcome> outcome =
                    examiner.ask(turn.get(), "question " + (outcomes.size() + 1) + " · " + left + " left · ");
            outcome.ifPresent(outcomes::add);
            outcome.ifPresent(known -> interview.answered(known.grade()));
            turn = examiner.left() ? Optional.empty() : interview.next();
        }
        return outcomes;
    }

    private boolean over(Instant end) {
        return !desk.clock().instant().isBefore(end);
    }

    private static String clock(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private String end(Examiner examiner, Instant end, int answered) {
        String count = answered + (answered == 1 ? " question" : " questions") + " answered.";
        if (over(end)) {
            return "The time is over; " + count;
        }
        return (examiner.left() ? "You left with time to spare; " : "There is nothing more to ask; ") + count;
    }
}
