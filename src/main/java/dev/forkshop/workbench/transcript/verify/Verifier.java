package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Condition;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Performs the commands of a transcript in one sitting and judges each. What a command binds, later ones may use, also
 * those of a later transcript: the fences of a lesson's step are given to one verifier. Not for two threads at once.
 */
public final class Verifier {
    private final Performer performer;
    private final Conditions conditions;
    private final Consumer<Line> live;
    private Bindings bindings = Bindings.NONE;

    public Verifier(Performer performer, Conditions conditions) {
        this(performer, conditions, line -> {});
    }

    /** {@code live} gets the lines that come, as they come. */
    public Verifier(Performer performer, Conditions conditions, Consumer<Line> live) {
        this.performer = performer;
        this.conditions = conditions;
        this.live = live;
    }

    /** Every command, also those after one that failed. */
    public List<Result> verify(Transcript transcript) throws InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Exchange exchange : transcript.exchanges()) {
            results.add(verify(exchange));
        }
        return results;
    }

    public Result verify(Exchange exchange) throws InterruptedException {
        Optional<Outcome> obstacle = obstacle(exchange);
        return obstacle.isPresent() ? untried(exchange, obstacle.get()) : tried(exchange);
    }

    /** What an exchange's command is with the names filled in that are bound so far; as written where one is not. */
    public String filled(Exchange exchange) {
        Map<String, String> values = bindings.values();
        return values.keySet().containsAll(exchange.command().names())
                ? exchange.command().filled(values)
                : exchange.command().text();
    }

    private Optional<Outcome> obstacle(Exchange exchange) {
        for (Condition condition : exchange.conditions()) {
            Optional<String> reason = conditions.unmet(condition);
            if (reason.isPresent()) {
                return Optional.of(new Outcome.Skipped("only if " + condition.written() + ": " + reason.get()));
            }
        }
        return exchange.needs().stream()
                .filter(name -> bindings.value(name).isEmpty())
                .findFirst()
                .map(name -> new Outcome.CouldNotRun("<" + name + "> is unknown: no line that binds it came"));
    }

    private Result tried(Exchange exchange) throws InterruptedException {
        try {
            return judged(exchange, performer.perform(request(exchange), live));
        } catch (CannotPerform reason) {
            return untried(exchange, new Outcome.CouldNotRun(reason.getMessage()));
        }
    }

    private Request request(Exchange exchange) {
        Map<String, String> values = bindings.values();
        List<String> inputs = exchange.inputs().stream()
                .map(input -> input.text().filled(values))
                .toList();
        return new Request(exchange.command().filled(values), inputs);
    }

    private Result judged(Exchange exchange, Performance performance) {
        Bindings before = bindings;
        Verdict verdict = Verdict.on(exchange, performance, before);
        bindings = verdict.bindings();
        return new Result(exchange, outcome(verdict.mismatches()), performance.lines(), performance.time(), before);
    }

    private static Outcome outcome(List<Mismatch> mismatches) {
        return mismatches.isEmpty() ? new Outcome.Passed() : new Outcome.Failed(mismatches);
    }

    private Result untried(Exchange exchange, Outcome outcome) {
        return new Result(exchange, outcome, List.<Line>of(), Duration.ZERO, bindings);
    }
}
