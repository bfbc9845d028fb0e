package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.CompareFact;
import java.util.List;
import java.util.Optional;

/** What an assertion measures of a way to start something that {@code compare} tried out; its latest comparison counts. */
sealed interface CompareSubject extends Subject {
    /** {@code exec}, {@code fork}, {@code worker}. */
    String way();

    /** The median of how long something took, in milliseconds. */
    record Took(String what, String way) implements CompareSubject {
        @Override
        public Reading read(FactView view) {
            List<Long> nanos = Trials.latest(view, CompareFact.Timed.class).stream()
                    .filter(fact -> fact.way().equals(way) && fact.what().equals(what))
                    .map(CompareFact.Timed::nanos)
                    .sorted()
                    .toList();
            return nanos.isEmpty() ? Trials.none(this) : Reading.number(nanos.get(nanos.size() / 2) / 1e6, "ms");
        }
    }

    /** How many bytes one more of them takes for itself: of its process, or of our heap. */
    record Weight(String way) implements CompareSubject {
        @Override
        public Reading read(FactView view) {
            return Trials.latest(view, CompareFact.Weighed.class).stream()
                    .filter(fact -> fact.way().equals(way) && !fact.kind().equals("proportional"))
                    .findFirst()
                    .map(fact -> Reading.number(fact.bytes(), "bytes"))
                    .orElseGet(() -> Trials.none(this));
        }
    }

    /** Whether something was seen: {@code yes} or {@code no}. */
    record Saw(String what, String outcome, String way) implements CompareSubject {
        @Override
        public Reading read(FactView view) {
            return Trials.seen(view, what, way)
                    .map(seen -> Reading.text(seen.equals(outcome) ? "yes" : "no"))
                    .orElseGet(() -> Trials.none(this));
        }
    }

    /** What was seen, as the table says it. */
    record Word(String what, String way) implements CompareSubject {
        @Override
        public Reading read(FactView view) {
            return Trials.seen(view, what, way).map(Reading::text).orElseGet(() -> Trials.none(this));
        }
    }

    /** Where the figures come from. */
    final class Trials {
        private Trials() {}

        /** The facts of this kind of the latest comparison. */
        private static <F extends CompareFact> List<F> latest(FactView view, Class<F> kind) {
            List<CompareFact> all = view.facts(CompareFact.class).toList();
            int begun = 0;
            for (int i = 0; i < all.size(); i++) {
                begun = all.get(i) instanceof CompareFact.Begun ? i : begun;
            }
            return all.subList(begun, all.size()).stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }

        private static Optional<String> seen(FactView view, String what, String way) {
            return latest(view, CompareFact.Seen.class).stream()
                    .filter(fact -> fact.way().equals(way) && fact.what().equals(what))
                    .map(CompareFact.Seen::outcome)
                    .findFirst();
        }

        private static Reading none(CompareSubject subject) {
            return new Reading.Missing("that was not tried out on " + subject.way() + ": compare " + subject.way());
        }
    }
}
