package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Ending;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.Forbidden;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.transcript.match.Matched;
import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.transcript.match.Mismatch.What;
import dev.forkshop.workbench.transcript.match.OutputMatcher;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that did not come as expected of one command: in its output, its end, its time; and what it bound. */
record Verdict(List<Mismatch> mismatches, Bindings bindings) {

    static Verdict on(Exchange exchange, Performance performance, Bindings before) {
        Matched output =
                OutputMatcher.match(exchange.expected(), performance.lines(), before, exchange.lastOutputLine());
        List<Mismatch> mismatches = new ArrayList<>(output.mismatch().stream().toList());
        for (Forbidden forbidden : exchange.forbidden()) {
            came(forbidden, performance.lines(), output.bindings()).ifPresent(mismatches::add);
        }
        ended(exchange, performance).ifPresent(mismatches::add);
        late(exchange, performance).ifPresent(mismatches::add);
        return new Verdict(List.copyOf(mismatches), output.bindings());
    }

    private static Optional<Mismatch> came(Forbidden forbidden, List<Line> lines, Bindings bindings) {
        int at = OutputMatcher.find(forbidden.pattern(), lines, bindings);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Mismatch(
                        What.FORBIDDEN,
                        forbidden.line(),
                        "",
                        forbidden.written(),
                        lines.get(at).plain(),
                        at + 1,
                        ""));
    }

    private static Optional<Mismatch> ended(Exchange exchange, Performance performance) {
        Ending expected = exchange.endings().stream()
                .filter(ending -> !(ending instanceof Ending.Within))
                .findFirst()
                .orElse(new Ending.Exit(exchange.line(), 0));
        String came = Endings.of(performance);
        return Endings.written(expected).equals(came)
                ? Optional.empty()
                : Optional.of(new Mismatch(What.EXIT, expected.line(), "", Endings.written(expected), came, 0, ""));
    }

    private static Optional<Mismatch> late(Exchange exchange, Performance performance) {
        return exchange.endings().stream()
                .filter(Ending.Within.class::isInstance)
                .map(Ending.Within.class::cast)
                .filter(within -> performance.time().toMillis() >= within.millis())
                .findFirst()
                .map(within -> new Mismatch(
                        What.TIME,
                        within.line(),
                        "",
                        Endings.written(within),
                        performance.time().toMillis() + " ms",
                        0,
                        ""));
    }
}
