package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.match.Mismatch;
import java.util.List;

/** What verifying a command came to. */
public sealed interface Outcome {

    /** The word for it in reports. */
    String word();

    record Passed() implements Outcome {
        @Override
        public String word() {
            return "passed";
        }
    }

    /** At least one mismatch. */
    record Failed(List<Mismatch> mismatches) implements Outcome {
        public Failed {
            mismatches = List.copyOf(mismatches);
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /** A condition does not hold here. */
    record Skipped(String reason) implements Outcome {
        @Override
        public String word() {
            return "skipped";
        }
    }

    record CouldNotRun(String reason) implements Outcome {
        @Override
        public String word() {
            return "could not run";
        }
    }
}
