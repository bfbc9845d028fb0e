package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Laboratory;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.play.Shown;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.session.ExplainLevel;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.verify.Machine;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.transcript.verify.Verifier;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.function.Function;

/** The shop itself as a laboratory: an experiment's commands run in the sitting and are seen as if they were typed. */
final class ShopLaboratory implements Laboratory {
    private final Session session;
    private final Function<Job, StepRoom> rooms;

    /** @param rooms makes the room of one experiment */
    ShopLaboratory(Session session, Function<Job, StepRoom> rooms) {
        this.session = session;
        this.rooms = rooms;
    }

    @Override
    public void prove(InterviewQuestion question, Job job) throws InterruptedException {
        if (!question.look().isEmpty()) {
            job.line(Line.of()
                    .label("look  ")
                    .text(question.look().replace("\n", " "))
                    .line());
        }
        ExplainLevel before = session.explain();
        StepRoom room = rooms.apply(job);
        try {
            session.explain(before == ExplainLevel.OFF ? ExplainLevel.BRIEF : before);
            Verifier verifier = new Verifier((request, live) -> perform(room, request, job), new Machine());
            for (ShopFence fence : question.proof()) {
                verifier.verify(fence.transcript()).forEach(result -> tell(result, job));
            }
        } finally {
            session.explain(before);
            room.restart();
        }
    }

    private static Performance perform(StepRoom room, Request request, Job job) throws InterruptedException {
        if (job.interrupted()) {
            throw new InterruptedException("stopped");
        }
        Shown.typed(request.command()).forEach(job::line);
        return room.perform(request, job::line, job);
    }

    private static void tell(Result result, Job job) {
        String command = result.exchange().command().text();
        if (result.outcome() instanceof Outcome.CouldNotRun not) {
            say("could not run " + command + ": " + not.reason(), job);
        } else if (result.outcome() instanceof Outcome.Skipped skipped) {
            say("not here: " + command + " (" + skipped.reason() + ")", job);
        } else if (result.outcome() instanceof Outcome.Failed failed) {
            say(
                    "this went differently from what was expected: "
                            + failed.mismatches().get(0).what().words(),
                    job);
        }
    }

    private static void say(String text, Job job) {
        job.line(Line.of().add(Role.WARNING, text).line());
    }
}
