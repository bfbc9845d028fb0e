package dev.forkshop.workbench.lesson;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;

/**
 * What an assertion measures. {@code who} is a program, a module or a pid: the latest run of it; {@code who#2} is the
 * second.
 */
interface Subject {
    /** Measures it. */
    Reading read(FactView view);

    /** The exit code. */
    record ExitCode(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> run.code()
                            .map(code -> Reading.number(code, ""))
                            .orElseGet(() -> Reading.none(
                                    run.signal().map(name -> "ended by " + name).orElse(unended(run)))));
        }
    }

    /** The signal that ended it. */
    record ExitSignal(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> run.signal()
                            .map(Reading::text)
                            .orElseGet(() -> Reading.none(run.code()
                                    .map(code -> "none: it exited with " + code)
                                    .orElse(unended(run)))));
        }
    }

    /** The code of the last error that a start or a channel met; with an empty {@code who}, of any. */
    record ErrorCode(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return who.isEmpty()
                    ? last(
                            view.runs().stream()
                                    .flatMap(run -> run.errors().stream())
                                    .toList(),
                            "no error")
                    : Reading.of(view, who, run -> last(run.errors(), "no error"));
        }
    }

    /** How many messages came from it, or went to it. */
    record Messages(Way way, String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(view, who, run -> Reading.number(way.of(run).size(), ""));
        }
    }

    /** One message, counted from 1. */
    record Message(int number, Way way, String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> number <= way.of(run).size()
                            ? json(way.of(run).get(number - 1))
                            : Reading.none("only " + way.of(run).size() + " came"));
        }

        /** A fact keeps the beginning of a long message, and then an ellipsis. */
        private static Reading json(String preview) {
            if (preview.endsWith("…")) {
                return new Reading.Missing("the message is too long to be kept whole: " + preview);
            }
            try {
                return Reading.json(JsonParser.parseString(preview));
            } catch (JsonParseException notJson) {
                return new Reading.Missing("the message is no JSON: " + preview);
            }
        }
    }

    /** How many processes were started. */
    record ProcessesStarted() implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.number(
                    view.runs().stream()
                            .filter(run -> run.process() && run.started())
                            .count(),
                    "");
        }
    }

    /** How many of them have not ended. */
    record ProcessesLeft() implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.number(
                    view.runs().stream()
                            .filter(run -> run.process() && run.started() && !run.ended())
                            .count(),
                    "");
        }
    }

    /** The longest that one callback held the loop, in milliseconds. */
    record LoopDelay() implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.number(view.longestHold() / 1e6, "ms");
        }
    }

    /** From its start to its end, in milliseconds. */
    record Time(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> run.ended() && run.started()
                            ? Reading.number((run.end() - run.start()) / 1e6, "ms")
                            : Reading.none(unended(run)));
        }
    }

    /** From the first signal that was sent to it until its end, in milliseconds. */
    record TimeFromSignal(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(view, who, run -> {
                if (run.signals().isEmpty()) {
                    return Reading.none("no signal was sent");
                }
                long sent = run.signals().get(0).nanos();
                return run.ended() ? Reading.number((run.end() - sent) / 1e6, "ms") : Reading.none(unended(run));
            });
        }
    }

    /** What it printed on a stream. */
    record Output(String stream, String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> view.output(run, stream)
                            .map(Reading::text)
                            .orElseGet(() -> new Reading.Missing("the " + stream + " of " + who + " was not kept")));
        }
    }

    /** How many bytes it printed on a stream. */
    record OutputBytes(String stream, String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(view, who, run -> Reading.number(run.bytes().getOrDefault(stream, 0L), "bytes"));
        }
    }

    /** The last signal that was sent to it. */
    record SignalTo(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> last(
                            run.signals().stream().map(Run.SentSignal::signal).toList(), "no signal was sent"));
        }
    }

    /** Who asked for that signal: {@code kill}, {@code timeout}, {@code maxBuffer}, {@code abort}, {@code shutdown}. */
    record SignalReason(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(
                    view,
                    who,
                    run -> last(
                            run.signals().stream().map(Run.SentSignal::reason).toList(), "no signal was sent"));
        }
    }

    /** Whether a shell stood between: {@code yes} or {@code no}. */
    record Shell(String who) implements Subject {
        @Override
        public Reading read(FactView view) {
            return Reading.of(view, who, run -> Reading.text(run.shell() ? "yes" : "no"));
        }
    }

    /** The text of a file in the step's folder. */
    record FileText(String name) implements Subject {
        @Override
        public Reading read(FactView view) {
            return view.file(name).map(Reading::text).orElseGet(() -> new Reading.Missing("there is no file " + name));
        }
    }

    /** Which way a message went, seen from us. */
    enum Way {
        FROM,
        TO;

        List<String> of(Run run) {
            return this == FROM ? run.from() : run.to();
        }
    }

    private static String unended(Run run) {
        return run.started() ? "it is still running" : "it was never started";
    }

    private static Reading last(List<String> words, String otherwise) {
        Optional<String> last = words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
        return last.map(Reading::text).orElseGet(() -> Reading.none(otherwise));
    }
}
