package dev.forkshop.workbench.command;

import com.google.gson.JsonObject;
import dev.forkshop.workbench.quiz.bank.Interview.Turn;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.bank.Outcome;
import dev.forkshop.workbench.quiz.bank.Report;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/** {@code ask}: one question of an interview. */
public final class AskCommand implements Command {
    private final QuestionDesk desk;
    private final Supplier<Commands> commands;
    private final ToIntBiFunction<String, Job> shell;

    /** @param shell carries out a command that was typed instead of a word on the grade */
    public AskCommand(QuestionDesk desk, Supplier<Commands> commands, ToIntBiFunction<String, Job> shell) {
        this.desk = desk;
        this.commands = commands;
        this.shell = shell;
    }

    @Override
    public Usage usage() {
        Usage.Builder usage = Usage.of(
                        "ask", Groups.QUESTIONS, "one question of an interview; answer in your own words")
                .example("ask", "from any topic, what you know least first")
                .example("ask cluster --level senior", "a hard one about clusters")
                .example("ask cluster#reload", "this one");
        return QuestionOptions.addTo(usage)
                .detail(
                        "Your answer is judged by what it says of the key points, in any words and any order. It may take"
                                + " several lines; an empty one takes it. hint counts the points, skip shows the answer, leave"
                                + " leaves. Afterwards you have the last word on the grade, and prove runs the experiment.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return desk.names();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws InterruptedException {
        QuestionOptions options = new QuestionOptions(arguments);
        List<InterviewQuestion> pool = desk.pool(options.topic(), options.level());
        InterviewQuestion question = desk.inOrder(pool, options.random()).get(0);
        Examiner examiner = new Examiner(desk, commands.get(), "ask", job, options.json());
        Optional<Outcome> outcome = examiner.ask(new Turn(question, false), "");
        if (options.json()) {
            job.line(Line.text(json(question, outcome).toString()));
        }
        return examiner.unclaimed().map(line -> shell.applyAsInt(line, job)).orElse(Shell.OK);
    }

    private JsonObject json(InterviewQuestion question, Optional<Outcome> outcome) {
        JsonObject json = new Report(outcome.stream().toList(), desk.revisit()).json();
        json.addProperty("id", question.id());
        json.addProperty("question", question.question());
        json.addProperty("answer", question.answer());
        return json;
    }
}
