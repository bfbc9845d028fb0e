package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.bank.Interview.Turn;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.bank.Outcome;
import dev.forkshop.workbench.quiz.bank.Report;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code quiz}: a short mixed set of questions. */
public final class QuizCommand implements Command {
    private static final long USUAL = 5;

    private final QuestionDesk desk;
    private final Supplier<Commands> commands;

    public QuizCommand(QuestionDesk desk, Supplier<Commands> commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of(
                        "quiz", Groups.QUESTIONS, "a short set of questions from all topics, and a report")
                .example("quiz", "five questions, what you know least first")
                .example("quiz workers --count 3", "three about worker threads")
                .option("--count", "N", "how many (default: " + USUAL + ")");
        return QuestionOptions.addTo(usage)
                .detail("leave, Ctrl-C or the end of the input ends it; what was answered is kept and reported.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return desk.names();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws InterruptedException {
        QuestionOptions options = new QuestionOptions(arguments);
        List<InterviewQuestion> chosen = mixed(
                desk.inOrder(desk.pool(options.topic(), options.level()), options.random()),
                arguments.number("--count", 1).orElse(USUAL));
        Examiner examiner = new Examiner(desk, commands.get(), "quiz", job, options.json());
        List<Outcome> outcomes = new ArrayList<>();
        for (int at = 0; at < chosen.size() && !examiner.left(); at++) {
            String place = (at + 1) + " of " + chosen.size() + " · ";
            examiner.ask(new Turn(chosen.get(at), false), place).ifPresent(outcomes::add);
        }
        ReportText.print(new Report(outcomes, desk.revisit()), job, options.json());
        return Shell.OK;
    }

    /** One of each topic in turn. */
    private static List<InterviewQuestion> mixed(List<InterviewQuestion> ordered, long count) {
        Map<String, List<InterviewQuestion>> topics = new LinkedHashMap<>();
        ordered.forEach(question -> topics.computeIfAbsent(question.topic(), topic -> new ArrayList<>())
                .add(question));
        List<Iterator<InterviewQuestion>> rounds =
                topics.values().stream().map(List::iterator).toList();
        List<InterviewQuestion> mixed = new ArrayList<>();
        for (int at = 0; mixed.size() < Math.min(count, ordered.size()); at++) {
            Iterator<InterviewQuestion> round = rounds.get(at % rounds.size());
            if (round.hasNext()) {
                mixed.add(round.next());
            }
        }
        return mixed;
    }
}
