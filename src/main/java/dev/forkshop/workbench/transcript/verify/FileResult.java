package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Problem;
import java.time.Duration;
import java.util.List;

/** One file, verified once. {@code round} counts from 1; a file with problems has no results. */
public record FileResult(String file, int round, List<Problem> problems, List<Result> results) {
    public FileResult {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
    }

    public long count(Class<? extends Outcome> outcome) {
        return results.stream()
                .filter(result -> outcome.isInstance(result.outcome()))
                .count();
    }

    public Duration time() {
        return results.stream().map(Result::time).reduce(Duration.ZERO, Duration::plus);
    }
}
