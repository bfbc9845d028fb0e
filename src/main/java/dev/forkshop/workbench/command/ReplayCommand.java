package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.BadTranscript;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.replay.ReplayOptions;
import dev.forkshop.workbench.transcript.replay.Replayer;
import dev.forkshop.workbench.transcript.verify.Machine;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Report;
import dev.forkshop.workbench.transcript.verify.Verification;
import dev.forkshop.workbench.view.Line;
import java.util.function.Function;

/** {@code replay}: performs a transcript before an audience, in this sitting, so that one can go on from where it ends. */
public final class ReplayCommand implements Command {
    private final Function<Job, Performer> sitting;
    private final TrustGate gate;
    private final Front front;

    /** @param sitting what performs in this sitting; the interrupt of the job ends it */
    public ReplayCommand(Function<Job, Performer> sitting, TrustGate gate, Front front) {
        this.sitting = sitting;
        this.gate = gate;
        this.front = front;
    }

    @Override
    public Usage usage() {
        return Usage.of("replay", Groups.TRANSCRIPTS, "perform a transcript before an audience")
                .example("replay transcripts/fork.transcript", "commands are typed by themselves, and run")
                .example("replay my.transcript --step", "any key types the next command; Tab hands you the keyboard")
                .example("replay my.transcript --show", "the stored output; nothing runs")
                .flag("--step", "wait for a key before each command")
                .option("--speed", "N", "2 is twice as fast as a person, 0.5 half as fast")
                .flag("--show", "show what the file holds instead of running it")
                .flag("--trust", "run a file from outside forkshop's own folders without asking")
                .required("FILE", "a transcript", Usage.Values.FILE)
                .detail(
                        "It runs in this sitting: what it leaves running is yours afterwards. Tab hands you the keyboard"
                                + " and takes it back, Ctrl-C ends it. Without a terminal it plays straight through.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws InterruptedException {
        ReplayOptions options = options(arguments);
        try {
            Transcript transcript = Verification.read(
                    session.directory().resolve(arguments.words().get(0)));
            return options.show() || gate.opens(transcript, arguments.has("--trust"), job)
                    ? replay(transcript, options, job)
                    : Report.COULD_NOT_RUN;
        } catch (BadTranscript bad) {
            bad.problems().forEach(problem -> problem.lines().forEach(job::line));
            return Report.BAD_FILE;
        }
    }

    private int replay(Transcript transcript, ReplayOptions options, Job job) throws InterruptedException {
        if (options.step() && !front.attended()) {
            job.line(Line.text("nobody is here to press a key: it plays straight through")
                    .onErr());
        }
        return new Replayer(transcript, options, sitting.apply(job), new Machine(), front.podium(job)).replay();
    }

    private static ReplayOptions options(Arguments arguments) {
        String speed = arguments.text("--speed").orElse("1");
        try {
            return new ReplayOptions(arguments.has("--step"), Double.parseDouble(speed), arguments.has("--show"));
        } catch (IllegalArgumentException senseless) {
            throw new UsageError("--speed takes a number up to 1000, not '" + speed + "'", "2 is twice as fast");
        }
    }
}
