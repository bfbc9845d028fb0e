package dev.forkshop.workbench.transcript.replay;

import dev.forkshop.workbench.transcript.Chapter;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.replay.Keys.Key;
import dev.forkshop.workbench.transcript.verify.Conditions;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Report;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.transcript.verify.Verifier;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;

/**
 * Performs a transcript, command by command. Between two commands it waits: for a key when it steps, for a moment when
 * it plays; Tab hands the keyboard over, and Tab hands it back. One thread: the caller's.
 */
public final class Replayer {
    private static final Duration PER_CHARACTER = Duration.ofMillis(40);
    private static final Duration BETWEEN = Duration.ofMillis(1_500);

    private final Transcript transcript;
    private final ReplayOptions options;
    private final Verifier verifier;
    private final Podium podium;
    private int status;
    private boolean stopped;

    /** What is bound on the way is the verifier's matter, as is leaving out what this machine cannot do. */
    public Replayer(
            Transcript transcript, ReplayOptions options, Performer performer, Conditions conditions, Podium podium) {
        this.transcript = transcript;
        this.options = options;
        this.verifier = new Verifier(performer, conditions, podium::show);
        this.podium = podium;
    }

    /** Performs all and returns the exit status: 0, or 3 when a command could not be run. */
    public int replay() throws InterruptedException {
        enter(options.mode());
        try {
            for (Chapter chapter : transcript.chapters()) {
                chapter(chapter);
            }
        } finally {
            podium.mode(Mode.ENDED);
            podium.show(Line.of().label(Mode.ENDED.words()).line());
        }
        return status;
    }

    /** Names the mode, on the screen and for the status line. */
    private void enter(Mode mode) {
        podium.mode(mode);
        String file = transcript.source().file();
        podium.show(Line.of()
                .label(mode.words())
                .text("  " + file + "  ")
                .dim(mode.keys())
                .line());
    }

    private void chapter(Chapter chapter) throws InterruptedException {
        if (!stopped && !chapter.title().isEmpty()) {
            podium.show(Line.of().strong(chapter.title()).line());
        }
        for (Exchange exchange : chapter.exchanges()) {
            if (!stopped && goOn()) {
                perform(exchange);
            }
        }
    }

    /** Waits until the next command's turn; false when the audience has ended the replay. */
    private boolean goOn() throws InterruptedException {
        Key key = await();
        while (key == Key.TAB && !options.show()) {
            key = handOver();
        }
        stopped = key == Key.STOP;
        return !stopped;
    }

    private Key await() throws InterruptedException {
        return options.step() ? podium.next() : podium.within(scaled(BETWEEN));
    }

    private Key handOver() throws InterruptedException {
        enter(Mode.YOURS);
        Key key = podium.yours();
        if (key == Key.STOP) {
            return key;
        }
        enter(options.mode());
        return await();
    }

    private void perform(Exchange exchange) throws InterruptedException {
        String command = options.show() ? exchange.command().text() : verifier.filled(exchange);
        String prompt = Marks.COMMAND;
        for (String line : command.split("\n", -1)) {
            podium.type(prompt, line, scaled(PER_CHARACTER));
            prompt = Marks.CONTINUATION;
        }
        if (options.show()) {
            StoredOutput.of(transcript.source(), exchange).forEach(podium::show);
        } else {
            tell(verifier.verify(exchange));
        }
    }

    private void tell(Result result) {
        if (result.outcome() instanceof Outcome.Skipped skipped) {
            note("skipped", skipped.reason());
        } else if (result.outcome() instanceof Outcome.CouldNotRun reason) {
            note("could not run", reason.reason());
            status = Report.COULD_NOT_RUN;
        } else if (result.outcome() instanceof Outcome.Failed) {
            note("differs", "from what line " + result.exchange().line() + " expects; verify says how");
        }
    }

    private void note(String label, String words) {
        podium.show(Line.of().label("  " + label + "  ").dim(words).line());
    }

    private Duration scaled(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() / options.speed()));
    }
}
