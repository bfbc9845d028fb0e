package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.BadTranscript;
import dev.forkshop.workbench.transcript.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files, each read once, so that what is trusted, performed and updated is the same text: those that are transcripts,
 * and what is wrong with the others.
 */
public record Readings(List<Transcript> transcripts, List<FileResult> bad) {
    public Readings {
        transcripts = List.copyOf(transcripts);
        bad = List.copyOf(bad);
    }

    public static Readings of(List<Path> files) {
        List<Transcript> transcripts = new ArrayList<>();
        List<FileResult> bad = new ArrayList<>();
        for (Path file : files) {
            try {
                transcripts.add(Verification.read(file));
            } catch (BadTranscript problems) {
                bad.add(new FileResult(file.toString(), 1, problems.problems(), List.of()));
            }
        }
        return new Readings(transcripts, bad);
    }
}
