package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Commands;
import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.ReviewCommand;
import dev.forkshop.workbench.command.ReviewDesk;
import dev.forkshop.workbench.command.ReviewStatusCommand;

/** The commands of spaced repetition. */
final class ReviewCommands {
    private ReviewCommands() {}

    static Commands.Builder addTo(Commands.Builder commands, ReviewDesk desk, Front front) {
        return commands.add("review", () -> new ReviewCommand(desk, front::width))
                .add("review status", () -> new ReviewStatusCommand(desk));
    }
}
