package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What an assertion measures of a load: {@code path} is what was asked for, and its latest load counts. */
sealed interface LoadSubject extends Subject {
    String path();

    /** A latency, in milliseconds: {@code p50}, {@code p90}, {@code p99} or {@code max}. */
    record Latency(String which, String path) implements LoadSubject {
        @Override
        public Reading read(FactView view) {
            return Figures.of(path, view, this::of, 1e6, "ms");
        }

        private long of(LoadFact.Ended end) {
            return switch (which) {
                case "p50" -> end.p50();
                case "p90" -> end.p90();
                case "p99" -> end.p99();
                default -> end.max();
            };
        }
    }

    /** How many requests were answered well. */
    record Answered(String path) implements LoadSubject {
        @Override
        public Reading read(FactView view) {
            return Figures.of(path, view, LoadFact.Ended::answered, 1, "");
        }
    }

    /** How many requests failed, in any way. */
    record Failed(String path) implements LoadSubject {
        @Override
        public Reading read(FactView view) {
            return Figures.of(path, view, LoadFact.Ended::failed, 1, "");
        }
    }

    /** The longest time without any answer, in milliseconds. */
    record Stall(String path) implements LoadSubject {
        @Override
        public Reading read(FactView view) {
            return Figures.of(path, view, LoadFact.Ended::stall, 1e6, "ms");
        }
    }

    /** How many workers answered in any load on that path. */
    record Workers(String path) implements LoadSubject {
        @Override
        public Reading read(FactView view) {
            return Reading.number(
                    view.facts(LoadFact.AnsweredBy.class)
                            .filter(fact -> Figures.asksFor(path, fact.request()))
                            .map(LoadFact.AnsweredBy::worker)
                            .distinct()
                            .count(),
                    "");
        }
    }

    /** Where the figures come from. */
    final class Figures {
        private Figures() {}

        private static Reading of(
                String path, FactView view, ToLongFunction<LoadFact.Ended> figure, double unit, String name) {
            Optional<LoadFact.Ended> latest = view.facts(LoadFact.Ended.class)
                    .filter(end -> asksFor(path, end.request()))
                    .reduce((earlier, later) -> later);
            return latest.map(end -> Reading.number(figure.applyAsLong(end) / unit, name))
                    .orElseGet(() -> new Reading.Missing("no load on " + path + " has ended"));
        }

        private static boolean asksFor(String path, String request) {
            return request.replaceFirst("\\S+ http://[^/?#]*", "").equals(path);
        }
    }
}
