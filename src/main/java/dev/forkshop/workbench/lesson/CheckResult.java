package dev.forkshop.workbench.lesson;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.List;

/** What became of one assertion. */
public sealed interface CheckResult {
    Assertion assertion();

    /** The result as a line: a word first, then the assertion, then the value. */
    Line line();

    /** It holds; the value that was measured. */
    record Passed(Assertion assertion, String value) implements CheckResult {
        @Override
        public Line line() {
            return Line.of().good("passed").text("  " + assertion.source()).line();
        }
    }

    /** It does not hold; the value that was measured. */
    record Failed(Assertion assertion, String value) implements CheckResult {
        @Override
        public Line line() {
            return Line.of()
                    .bad("failed")
                    .text("  " + assertion.source())
                    .dim("   it is: ")
                    .text(oneLine(value))
                    .line();
        }
    }

    /** There was nothing to measure, and why. */
    record CouldNotRun(Assertion assertion, String reason) implements CheckResult {
        @Override
        public Line line() {
            return Line.of()
                    .add(Role.WARNING, "could not run")
                    .text("  " + assertion.source())
                    .dim("   " + oneLine(reason))
                    .line();
        }
    }

    /** Asks all assertions, each whatever became of the others. */
    static List<CheckResult> of(List<Assertion> assertions, FactView view) {
        return assertions.stream().map(assertion -> assertion.check(view)).toList();
    }

    static boolean allPassed(List<CheckResult> results) {
        return results.stream().allMatch(Passed.class::isInstance);
    }

    private static String oneLine(String value) {
        String first = value.strip().lines().findFirst().orElse("(empty)");
        boolean more = first.length() > 100 || value.strip().lines().count() > 1;
        return more ? first.substring(0, Math.min(100, first.length())) + "…" : first;
    }
}
