package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Figure;
import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.measure.claim.Past;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.measure.claim.Spread;
import dev.forkshop.workbench.measure.claim.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims as values for JSON; {@code docs/CLAIMS.md} names the members, which stay. */
public final class ClaimJson {
    private ClaimJson() {}

    /** What the file of a claim says, and what it was judged last. */
    public static Map<String, Object> of(Claim claim, List<Past> earlier) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", claim.id());
        data.put("title", claim.title());
        data.put("said", claim.said());
        data.put("inventory", claim.inventory());
        data.put("experiments", claim.experiments().stream().map(e -> e.name()).toList());
        data.put("earlier", earlier);
        return data;
    }

    /** A claim that was tried. */
    public static Map<String, Object> of(Finding finding, List<Past> earlier) {
        Map<String, Object> data = of(finding.claim(), earlier);
        data.put("verdict", finding.verdict().toString());
        data.put("text", finding.judgement().text());
        data.put("by", finding.judgement().by().map(Side::toString).orElse(null));
        data.put("differs", finding.claim().differs(finding.verdict()));
        data.put(
                "figures",
                finding.claim()
                        .figures()
                        .map(figure -> figure(figure, finding.evidence()))
                        .toList());
        return data;
    }

    private static Map<String, Object> figure(Figure figure, Evidence evidence) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", figure.name());
        data.put("unit", figure.unit().toString());
        data.put("what", figure.what());
        data.put("recorded", figure.recorded().isEmpty() ? null : figure.recorded());
        for (Side side : Side.values()) {
            data.put(side.toString(), spread(evidence.spread(side, figure.name())));
        }
        return data;
    }

    private static Object spread(Optional<Spread> of) {
        return of.map(spread -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("median", plain(spread.median()));
                    data.put("least", plain(spread.least()));
                    data.put("most", plain(spread.most()));
                    data.put("samples", spread.samples());
                    return data;
                })
                .orElse(null);
    }

    private static Object plain(Value value) {
        return value instanceof Value.Amount amount ? (Object) amount.number() : value.toString();
    }

    /** The machine. */
    public static Map<String, Object> of(Here here) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("processors", here.processors());
        data.put("system", here.system());
        data.put("java", here.java());
        data.put("node", here.node().orElse(null));
        data.put("load", here.load());
        return data;
    }
}
