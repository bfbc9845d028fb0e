package dev.forkshop.workbench.lesson;

import com.google.gson.JsonElement;
import java.util.Optional;

/** One line of a {@code check} fence: something that must be true of the facts of a run. */
public sealed interface Assertion {
    /** The line as the author wrote it. */
    String source();

    Place place();

    /** Asks the facts. */
    CheckResult check(FactView view);

    /** What is measured compares with what is expected. */
    record Compare(String source, Place place, Subject subject, Operator operator, JsonElement expected)
            implements Assertion {
        @Override
        public CheckResult check(FactView view) {
            Reading reading = subject.read(view);
            if (reading instanceof Reading.Found found) {
                boolean holds = operator.holds(found.value(), expected);
                return holds
                        ? new CheckResult.Passed(this, found.words())
                        : new CheckResult.Failed(this, found.words());
            }
            return new CheckResult.CouldNotRun(this, ((Reading.Missing) reading).reason());
        }
    }

    /** What is measured compares with something else that is measured. */
    record Versus(String source, Place place, Subject subject, Operator operator, Subject other) implements Assertion {
        @Override
        public CheckResult check(FactView view) {
            Reading one = subject.read(view);
            Reading two = other.read(view);
            if (one instanceof Reading.Found first && two instanceof Reading.Found second) {
                boolean comparable = !operator.wantsNumber() || Operator.isNumber(second.value());
                String words = first.words() + ", and " + second.words();
                return comparable && operator.holds(first.value(), second.value())
                        ? new CheckResult.Passed(this, words)
                        : new CheckResult.Failed(this, words);
            }
            Reading missing = one instanceof Reading.Missing ? one : two;
            return new CheckResult.CouldNotRun(this, ((Reading.Missing) missing).reason());
        }
    }

    /** Two runs were under way at the same moment, or never were. */
    record Overlap(String source, Place place, String one, String other, boolean wanted) implements Assertion {
        @Override
        public CheckResult check(FactView view) {
            Optional<Run> first = Reading.run(view, one);
            Optional<Run> second = Reading.run(view, other);
            if (first.isEmpty() || second.isEmpty()) {
                return new CheckResult.CouldNotRun(this, Reading.nobody(view, first.isEmpty() ? one : other));
            }
            boolean overlapped = first.get().overlaps(second.get());
            String words = overlapped ? "they overlapped" : "one had ended before the other began";
            return overlapped == wanted ? new CheckResult.Passed(this, words) : new CheckResult.Failed(this, words);
        }
    }
}
