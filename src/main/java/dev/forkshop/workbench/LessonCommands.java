package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.GotoCommand;
import dev.forkshop.workbench.command.LearnCommand;
import dev.forkshop.workbench.command.LessonCheckCommand;
import dev.forkshop.workbench.command.LessonCoverageCommand;
import dev.forkshop.workbench.command.LessonDesk;
import dev.forkshop.workbench.command.LessonFindCommand;
import dev.forkshop.workbench.command.LessonListCommand;
import dev.forkshop.workbench.command.LessonNewCommand;
import dev.forkshop.workbench.command.LessonNotesCommand;
import dev.forkshop.workbench.command.LessonOpenCommand;
import dev.forkshop.workbench.command.LessonPreviewCommand;
import dev.forkshop.workbench.command.LessonShelf;
import dev.forkshop.workbench.command.LessonVerb;
import dev.forkshop.workbench.command.ProgressExportCommand;
import dev.forkshop.workbench.command.ResumeCommand;
import dev.forkshop.workbench.command.TrustGate;
import dev.forkshop.workbench.lesson.check.LessonCheck;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Machine;

/** The commands of learners and of authors, in the order of help. */
final class LessonCommands {
    private LessonCommands() {}

    static Commands.Builder addTo(
            Commands.Builder commands, LessonDesk desk, LessonShelf shelf, TrustGate gate, Front front) {
        commands.add("learn", () -> new LearnCommand(desk))
                .add("lesson list", () -> new LessonListCommand(desk))
                .add("lesson open", () -> new LessonOpenCommand(desk))
                .add("lesson find", () -> new LessonFindCommand(shelf, front::width))
                .add("lesson notes", () -> new LessonNotesCommand(desk))
                .add("progress export", () -> new ProgressExportCommand(desk))
                .add("resume", () -> new ResumeCommand(desk))
                .add("goto", () -> new GotoCommand(desk));
        return LessonVerb.addTo(commands, desk)
                .add("lesson new", LessonNewCommand::new)
                .add("lesson preview", () -> new LessonPreviewCommand(desk, gate, front))
                .add("lesson check", () -> new LessonCheckCommand(LessonCommands::check, Folders.lessons(), gate))
                .add("lesson coverage", () -> new LessonCoverageCommand(shelf));
    }

    private static LessonCheck check(Job job) {
        return new LessonCheck(() -> new CheckSitting(job), new Machine());
    }
}
