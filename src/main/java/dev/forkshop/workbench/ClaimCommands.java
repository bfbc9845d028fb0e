package dev.forkshop.workbench;

import dev.forkshop.workbench.command.ClaimAllCommand;
import dev.forkshop.workbench.command.ClaimCommand;
import dev.forkshop.workbench.command.ClaimDesk;
import dev.forkshop.workbench.command.ClaimListCommand;
import dev.forkshop.workbench.command.Commands;

/** The commands that put the documents on trial, in the order of help. */
final class ClaimCommands {
    private ClaimCommands() {}

    static Commands.Builder addTo(Commands.Builder commands, ClaimDesk desk) {
        return commands.add("claim", () -> new ClaimCommand(desk))
                .add("claim list", () -> new ClaimListCommand(desk))
                .add("claim all", () -> new ClaimAllCommand(desk));
    }
}
