package dev.forkshop.workbench.transcript.verify;

import java.util.List;

/** What verifying files came to. */
public record Report(List<FileResult> files) {
    public static final int MATCH = 0;
    public static final int MISMATCH = 1;
    public static final int BAD_FILE = 2;
    public static final int COULD_NOT_RUN = 3;

    public Report {
        files = List.copyOf(files);
    }

    /** The exit status: a bad file says the most, then a mismatch, then what could not run. */
    public int status() {
        if (files.stream().anyMatch(file -> !file.problems().isEmpty())) {
            return BAD_FILE;
        }
        if (count(Outcome.Failed.class) > 0) {
            return MISMATCH;
        }
        return count(Outcome.CouldNotRun.class) > 0 ? COULD_NOT_RUN : MATCH;
    }

    public long count(Class<? extends Outcome> outcome) {
        return files.stream().mapToLong(file -> file.count(outcome)).sum();
    }
}
