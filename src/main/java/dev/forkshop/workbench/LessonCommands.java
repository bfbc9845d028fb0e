package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.LessonCheckCommand;
import dev.forkshop.workbench.command.LessonCoverageCommand;
import dev.forkshop.workbench.command.LessonDesk;
import dev.forkshop.workbench.command.LessonListCommand;
import dev.forkshop.workbench.command.LessonOpenCommand;
import dev.forkshop.workbench.command.LessonVerb;
import dev.forkshop.workbench.command.ResumeCommand;
import dev.forkshop.workbench.command.TrustGate;
import dev.forkshop.workbench.lesson.check.LessonCheck;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Machine;

/** The commands of learners and of authors, in the order of help. */
final class LessonCommands {
    private LessonCommands() {}

    static Commands.Builder addTo(Commands.Builder commands, LessonDesk desk, TrustGate gate) {
        commands.add("lesson list", () -> new LessonListCommand(desk))
                .add("lesson open", () -> new LessonOpenCommand(desk))
                .add("resume", () -> new ResumeCommand(desk));
        return LessonVerb.addTo(commands, desk)
                .add("lesson check", () -> new LessonCheckCommand(LessonCommands::check, Folders.lessons(), gate))
                .add("lesson coverage", () -> new LessonCoverageCommand(desk));
    }

    private static LessonCheck check(Job job) {
        return new LessonCheck(() -> new CheckSitting(job), new Machine());
    }
}
