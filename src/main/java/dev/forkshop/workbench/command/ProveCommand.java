package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;

/** {@code prove}: runs the experiment that decides a question. */
public final class ProveCommand implements Command {
    private final QuestionDesk desk;

    public ProveCommand(QuestionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("prove", Groups.QUESTIONS, "run the experiment that decides the question asked last")
                .example("prove", "of the question asked last")
                .example("prove cluster#reload", "of this one")
                .optional("QUESTION", "the id of a question", Usage.Values.OWN)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return desk.names().stream().filter(name -> name.contains("#")).toList();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws InterruptedException {
        InterviewQuestion question = arguments
                .word(0)
                .map(desk::find)
                .or(desk::last)
                .orElseThrow(() ->
                        new UsageError("no question was asked yet", "ask asks one; prove cluster#reload names one"));
        if (question.proof().isEmpty()) {
            throw new UsageError(
                    question.id() + " has no experiment of its own", "goto " + question.id() + " is where it is asked");
        }
        desk.last(question);
        desk.laboratory().prove(question, job);
        return Shell.OK;
    }
}
