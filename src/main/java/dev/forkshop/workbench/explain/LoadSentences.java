package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.workbench.view.Line;
import java.util.Map;
import java.util.function.Function;

/** The sentences of what a load saw. */
final class LoadSentences {
    private LoadSentences() {}

    static void addTo(Map<Class<?>, Function<Fact, Line.Builder>> table) {
        table.put(LoadFact.Started.class, fact -> started((LoadFact.Started) fact));
        table.put(LoadFact.Alongside.class, fact -> alongside((LoadFact.Alongside) fact));
        table.put(LoadFact.Failed.class, fact -> failed((LoadFact.Failed) fact));
        table.put(LoadFact.AnsweredBy.class, fact -> answeredBy((LoadFact.AnsweredBy) fact));
        table.put(LoadFact.Curve.class, fact -> curve((LoadFact.Curve) fact));
        table.put(LoadFact.Ended.class, fact -> ended((LoadFact.Ended) fact));
    }

    private static Line.Builder started(LoadFact.Started fact) {
        String pace = fact.rate() == 0 ? "as fast as answers come" : fact.rate() + " a second";
        String connections = fact.close() ? ", a connection each" : "";
        return Line.of().text(fact.request() + " again and again: " + clients(fact) + ", " + pace + connections);
    }

    private static String clients(LoadFact.Started fact) {
        return fact.clients() == 1 ? "1 client" : fact.clients() + " clients";
    }

    private static Line.Builder alongside(LoadFact.Alongside fact) {
        return Line.of()
                .text(fact.request() + " came back after ")
                .duration(fact.nanos())
                .text(": " + fact.outcome());
    }

    private static Line.Builder failed(LoadFact.Failed fact) {
        return Line.of().number(fact.times()).text(" requests failed: ").bad(fact.kind());
    }

    private static Line.Builder answeredBy(LoadFact.AnsweredBy fact) {
        return Line.of().number(fact.times()).text(" answers came from worker " + fact.worker());
    }

    private static Line.Builder curve(LoadFact.Curve fact) {
        long worst = fact.worst().stream().mapToLong(Long::longValue).max().orElse(0);
        return Line.of()
                .text("the wait over time, in slices of ")
                .duration(fact.slice())
                .text(": ")
                .duration(worst)
                .text(" at worst");
    }

    private static Line.Builder ended(LoadFact.Ended fact) {
        return Line.of()
                .number(fact.answered())
                .text(" answered and ")
                .number(fact.failed())
                .text(" failed in ")
                .duration(fact.nanos())
                .text(": p50 ")
                .duration(fact.p50())
                .text(", p99 ")
                .duration(fact.p99())
                .text(", max ")
                .duration(fact.max());
    }
}
