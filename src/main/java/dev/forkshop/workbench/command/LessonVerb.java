package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.util.function.Function;

/** A verb of the lesson player as a command: {@code next}, {@code hint}, … */
public final class LessonVerb implements Command {
    private final LessonDesk desk;
    private final Usage usage;
    private final Function<Arguments, LessonDesk.Verb> verb;

    private LessonVerb(LessonDesk desk, Usage.Builder usage, Function<Arguments, LessonDesk.Verb> verb) {
        this.desk = desk;
        this.usage = usage.usage();
        this.verb = verb;
    }

    /** Adds all verbs to the table of commands. */
    public static Commands.Builder addTo(Commands.Builder commands, LessonDesk desk) {
        plain(commands, desk, "next", "go on: run what is shown, or read on; Enter does the same", p -> p.next());
        plain(commands, desk, "back", "to the step before", p -> p.back());
        plain(commands, desk, "skip", "go on without doing what waits", p -> p.skip());
        plain(commands, desk, "hint", "the next hint of this step", p -> p.hint());
        plain(commands, desk, "reset", "this step as it was given; your file is kept beside it", p -> p.reset());
        plain(commands, desk, "play", "try things freely; next comes back to the step", p -> p.play());
        plain(commands, desk, "status", "the steps of this lesson and where you are", p -> p.status());
        return commands.add("solution", () -> solution(desk));
    }

    private static void plain(
            Commands.Builder commands, LessonDesk desk, String name, String summary, LessonDesk.Verb verb) {
        commands.add(name, () -> new LessonVerb(desk, Usage.of(name, Groups.LESSONS, summary), arguments -> verb));
    }

    private static LessonVerb solution(LessonDesk desk) {
        Usage.Builder usage = Usage.of("solution", Groups.LESSONS, "a solution of this step")
                .flag("--apply", "put it in place of your files, which are kept with a ~");
        return new LessonVerb(desk, usage, arguments -> player -> player.solution(arguments.has("--apply")));
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws InterruptedException, IOException {
        return desk.perform(verb.apply(arguments), job);
    }
}
