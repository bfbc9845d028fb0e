package dev.forkshop.workbench.transcript;

import java.util.List;
import java.util.stream.Collectors;

/** A file that does not follow the grammar. Carries every problem, in the order of the file; exit status 2. */
public final class BadTranscript extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadTranscript(List<Problem> problems) {
        super(problems.stream().map(Problem::summary).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
