package dev.forkshop.workbench;

import dev.forkshop.workbench.command.AskCommand;
import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.InterviewCommand;
import dev.forkshop.workbench.command.ProveCommand;
import dev.forkshop.workbench.command.QuestionDesk;
import dev.forkshop.workbench.command.QuizCommand;
import dev.forkshop.workbench.session.Job;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/** The commands that ask, in the order of help. */
final class QuestionCommands {
    private QuestionCommands() {}

    /** @param shell carries out a line that is a command and no answer */
    static Commands.Builder addTo(
            Commands.Builder commands,
            QuestionDesk desk,
            Supplier<Commands> known,
            ToIntBiFunction<String, Job> shell) {
        return commands.add("ask", () -> new AskCommand(desk, known, shell))
                .add("quiz", () -> new QuizCommand(desk, known))
                .add("interview", () -> new InterviewCommand(desk, known))
                .add("prove", () -> new ProveCommand(desk));
    }
}
