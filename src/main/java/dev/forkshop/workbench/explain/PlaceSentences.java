package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.workbench.view.Line;
import java.util.Map;
import java.util.function.Function;

/** The sentences of a comparison of places. */
final class PlaceSentences {
    private PlaceSentences() {}

    static void addTo(Map<Class<?>, Function<Fact, Line.Builder>> table) {
        table.put(PlaceFact.Begun.class, fact -> begun((PlaceFact.Begun) fact));
        table.put(PlaceFact.Answered.class, fact -> answered((PlaceFact.Answered) fact));
        table.put(PlaceFact.Measured.class, fact -> measured((PlaceFact.Measured) fact));
        table.put(PlaceFact.Ended.class, fact -> ended((PlaceFact.Ended) fact));
        table.put(PlaceFact.Crashed.class, fact -> crashed((PlaceFact.Crashed) fact));
    }

    private static Line.Builder begun(PlaceFact.Begun fact) {
        return Line.of().text(fact.module() + " is asked to run: " + fact.place());
    }

    private static Line.Builder answered(PlaceFact.Answered fact) {
        return Line.of().text(fact.place() + " has answered: " + fact.preview());
    }

    private static Line.Builder measured(PlaceFact.Measured fact) {
        String kind = fact.kind().equals("heap") ? " bytes of the shop's heap" : " bytes in RAM";
        return Line.of().text(fact.place() + " takes ").bytes(fact.bytes()).text(kind);
    }

    private static Line.Builder ended(PlaceFact.Ended fact) {
        return Line.of().text(fact.place() + " is done: " + fact.how());
    }

    private static Line.Builder crashed(PlaceFact.Crashed fact) {
        String rest = fact.survived() ? "its main loop lived on" : "its main loop went with it";
        return Line.of().text("a module crashed, " + fact.place() + ": " + rest);
    }
}
