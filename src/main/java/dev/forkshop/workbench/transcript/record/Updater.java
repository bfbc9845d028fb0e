package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.BadTranscript;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.transcript.Piece.Hole;
import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.TranscriptParser;
import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.transcript.match.Mismatch.What;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings a transcript up to what came: rewrites only expected lines that failed and keeps every hole that still holds.
 * What must not come and what came too late is a person's decision and stays.
 */
public final class Updater {
    private static final Set<What> NOT_OF_THE_OUTPUT = EnumSet.of(What.FORBIDDEN, What.TIME, What.EXIT);

    private final Transcript transcript;
    private final Edits edits = new Edits();
    private final List<String> left = new ArrayList<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final HoleNames names;

    private Updater(Transcript transcript) {
        this.transcript = transcript;
        transcript.exchanges().stream()
                .flatMap(exchange -> exchange.expected().stream())
                .flatMap(Updater::patterns)
                .flatMap(pattern -> pattern.holes().stream())
                .filter(Hole::named)
                .forEach(hole -> kinds.put(hole.name(), hole.kind()));
        names = new HoleNames(kinds.keySet());
    }

    /** Why nothing may be written here, in words: a build machine would bless whatever came. */
    public static Optional<String> refusal(Map<String, String> environment, boolean yes) {
        String ci = environment.getOrDefault("CI", "");
        boolean inCi = !ci.isEmpty() && !ci.equals("false") && !ci.equals("0");
        return inCi && !yes
                ? Optional.of("CI is set: an update here would call right whatever came. "
                        + "Update on your own machine and commit the change, or add --yes.")
                : Optional.empty();
    }

    /** The update of a whole file from the results of verifying it. Writes nothing. */
    public static Update update(Transcript transcript, List<Result> results) {
        return new Updater(transcript).update(results);
    }

    private static Stream<LinePattern> patterns(Expected step) {
        if (step instanceof Expected.AnyOrder set) {
            return set.members().stream().map(Expected.One::pattern);
        }
        return step instanceof Expected.One one ? Stream.of(one.pattern()) : Stream.empty();
    }

    private Update update(List<Result> results) {
        for (Result result : results) {
            if (result.outcome() instanceof Outcome.Failed failed) {
                failed(result, failed.mismatches());
            }
        }
        Source source = transcript.source();
        return checked(new Update(source.file(), source.lines(), edits.applied(source.lines()), left));
    }

    private void failed(Result result, List<Mismatch> mismatches) {
        ExchangeUpdate update = new ExchangeUpdate(result, writer(result), edits);
        for (Mismatch mismatch : mismatches) {
            if (mismatch.what() == What.EXIT) {
                update.ending(mismatch);
            } else if (NOT_OF_THE_OUTPUT.contains(mismatch.what())) {
                left.add(
                        "line " + mismatch.line() + " stays: " + mismatch.what().words() + ": " + mismatch.expected());
            } else {
                output(result, update);
            }
        }
    }

    private void output(Result result, ExchangeUpdate update) {
        Exchange exchange = result.exchange();
        Optional<List<Pairing>> pairings = Alignment.of(exchange.expected(), withoutBlankEnd(result.actual()));
        pairings.ifPresentOrElse(
                update::output,
                () -> left.add(
                        "line " + exchange.line() + " stays: its output is too large to be updated line by line"));
    }

    private static List<Line> withoutBlankEnd(List<Line> lines) {
        int size = lines.size();
        while (size > 0 && lines.get(size - 1).plain().isBlank()) {
            size--;
        }
        return lines.subList(0, size);
    }

    private LineWriter writer(Result result) {
        Map<String, Kind> known = new HashMap<>();
        result.before().values().forEach((name, value) -> {
            names.know(kinds.get(name), value, name);
            known.put(value, kinds.get(name));
        });
        known.keySet().removeIf(value -> !Set.of(Kind.PID, Kind.TID, Kind.PORT).contains(known.get(value)));
        return new LineWriter(names, new Parts(new Secrets(List.of()), known));
    }

    /** A file must not be made unreadable, nor lose the line that binds what a command needs. */
    private Update checked(Update update) {
        return lost(update)
                .map(reason -> {
                    List<String> left = new ArrayList<>(update.left());
                    left.add("the file stays as it is: " + reason);
                    return new Update(update.file(), update.before(), update.before(), left);
                })
                .orElse(update);
    }

    private Optional<String> lost(Update update) {
        try {
            Transcript after = TranscriptParser.parse(Source.of(update.file(), String.join("\n", update.after())));
            boolean same = needs(after).equals(needs(transcript));
            return same ? Optional.empty() : Optional.of("a command needs a name that no line would bind any more");
        } catch (BadTranscript broken) {
            return Optional.of("after the update it could not be read: "
                    + broken.problems().get(0).summary());
        }
    }

    private static List<Set<String>> needs(Transcript transcript) {
        return transcript.exchanges().stream().map(Exchange::needs).toList();
    }
}
