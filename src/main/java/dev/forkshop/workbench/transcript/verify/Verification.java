package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.BadTranscript;
import dev.forkshop.workbench.transcript.Problem;
import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.TranscriptParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Verifies files, each time in a sitting of its own. */
public final class Verification {
    private final Supplier<Performer> sittings;
    private final Conditions conditions;

    public Verification(Supplier<Performer> sittings, Conditions conditions) {
        this.sittings = sittings;
        this.conditions = conditions;
    }

    /**
     * All files, {@code rounds} times over; {@code finished} is told of each as it is done. Nothing runs if one of them
     * is no transcript.
     */
    public Report verify(Readings files, int rounds, Consumer<FileResult> finished) throws InterruptedException {
        if (files.bad().isEmpty()) {
            return new Report(all(files.transcripts(), rounds, finished));
        }
        files.bad().forEach(finished);
        return new Report(files.bad());
    }

    /** Reads a file; one that cannot be read has a problem in its first line. */
    public static Transcript read(Path file) throws BadTranscript {
        try {
            return TranscriptParser.parse(Source.of(file.toString(), Files.readString(file)));
        } catch (IOException unreadable) {
            throw new BadTranscript(List.of(unreadable(file, unreadable)));
        }
    }

    private static Problem unreadable(Path file, IOException reason) {
        String message = Files.exists(file) ? "this file cannot be read: " + reason : "there is no such file";
        return new Problem(file.toString(), 1, 1, "", message, "the path of a .transcript file, in UTF-8");
    }

    private List<FileResult> all(List<Transcript> transcripts, int rounds, Consumer<FileResult> finished)
            throws InterruptedException {
        List<FileResult> results = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Transcript transcript : transcripts) {
                FileResult result = once(transcript, round);
                finished.accept(result);
                results.add(result);
            }
        }
        return results;
    }

    private FileResult once(Transcript transcript, int round) throws InterruptedException {
        try (Performer performer = sittings.get()) {
            List<Result> results = new Verifier(performer, conditions).verify(transcript);
            return new FileResult(transcript.source().file(), round, List.of(), results);
        }
    }
}
