package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.function.Supplier;

/** {@code help}: all commands, or one, or a family. */
public final class HelpCommand implements Command {
    private final Supplier<Commands> commands;

    public HelpCommand(Supplier<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return Usage.of("help", Groups.PROMPT, "what can be typed here")
                .example("help", "every command in a line")
                .example("help exec", "one command, examples first; so does exec --help")
                .more("COMMAND", "the command to tell about", Usage.Values.COMMAND)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        if (arguments.words().isEmpty()) {
            Help.all(commands.get().usages()).forEach(job::line);
            return Shell.OK;
        }
        String name = String.join(" ", arguments.words());
        List<Usage> family = family(name);
        if (family.isEmpty()) {
            throw unknown(name);
        }
        family.forEach(usage -> Help.of(usage).forEach(job::line));
        return Shell.OK;
    }

    private List<Usage> family(String name) {
        return commands.get()
                .command(name)
                .map(command -> List.of(command.usage()))
                .orElseGet(() -> members(name));
    }

    private List<Usage> members(String first) {
        return commands.get().family(first).stream()
                .flatMap(name -> commands.get().command(name).stream())
                .map(Command::usage)
                .toList();
    }

    private UsageError unknown(String name) {
        String hint = Nearest.to(name, commands.get().names())
                .map(near -> "try help " + near)
                .orElse("help alone lists the commands");
        return new UsageError("there is no command " + name, hint);
    }
}
