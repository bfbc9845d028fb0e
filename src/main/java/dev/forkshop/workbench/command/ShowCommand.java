package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.ShownProgram;
import dev.forkshop.workbench.explain.code.ShowCode;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;

/** {@code show}: the last run as a program, for Node or in Java. */
public final class ShowCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("show", Groups.INSIGHT, "the last line that did something as a complete program")
                .example("show js", "what you would write for Node")
                .example("show java", "the same in Java, with this runtime")
                .detail(
                        "Every command that does something has one, with the files, ports, options and messages that were "
                                + "typed; of what was done with a child, a worker, a pool or a cluster, the line that began it is "
                                + "a part. Bundled modules are in the program, or it names their JavaScript file. Of a module of "
                                + "your own, the program looks for a .js file beside it, and says what to write where there is "
                                + "none.")
                .required("LANGUAGE", "js or java", Usage.Values.OWN)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return List.of("js", "java");
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        Optional<String> line = LastProgram.line(session);
        ShownProgram program = last(arguments.words().get(0), session)
                .orElseThrow(() -> line.map(ShowCommand::begunElsewhere).orElseGet(() -> nothingYet(session)));
        LastProgram.passedOver(session)
                .map(looked -> ShowCode.note(looked + " only looks: this is " + program.line()))
                .ifPresent(note -> job.line(Line.output(note, Line.Channel.OUT)));
        program.text().lines().forEach(each -> job.line(Line.output(each, Line.Channel.OUT)));
        return Shell.OK;
    }

    private static UsageError begunElsewhere(String line) {
        return new UsageError(
                "there is no program for " + line + ": what it names was not begun by a line of this sitting",
                "fork Echo --keep, then send, has one");
    }

    private static UsageError nothingYet(Session session) {
        String why = LastProgram.passedOver(session)
                .map(line -> "there is nothing to show of " + line + ": it only looks")
                .orElse("nothing was run yet");
        return new UsageError(why, "exec git --version is a good beginning");
    }

    private static Optional<ShownProgram> last(String language, Session session) {
        return switch (language) {
            case "js" -> LastProgram.js(session);
            case "java" -> LastProgram.java(session);
            default ->
                throw new UsageError("'" + language + "' is no language that is spoken here", "show js, show java");
        };
    }
}
