import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ratios of forkshop to the best Node, as a table for people and as JSON. */
final class Table {
    private static final String LINE = "%-56s %-27s %-27s %6s  %-16s %s";

    private final Map<Rival, Samples> results;

    Table(Map<Rival, Samples> results) {
        this.results = results;
    }

    void print(List<Row> rows) {
        System.out.printf("JDK %s, %d processors, load %.1f; %s asks the clusters%n%n", Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Wrk.isHere() ? "wrk" : "our own client");
        System.out.println(String.format(LINE, "", "forkshop", "best node", "ratio", "to reach", "the first rounds").stripTrailing());
        rows.forEach(row -> System.out.println(line(row)));
    }

    private String line(Row row) {
        Optional<Rival> best = best(row, row.figure());
        if (best.isEmpty()) {
            return String.format("%-56s not measured", row.what());
        }
        double ratio = ratio(row.figure(), best.get());
        return String.format(LINE, row.what(), figures(ours(), row), figures(results.get(best.get()), row) + " " + number(best.get()),
                String.format("%.2f", ratio), verdict(row, ratio), first(row)).stripTrailing();
    }

    /** What somebody meets who does it for the first time in a process. */
    private String first(Row row) {
        return best(row, row.first()).map(best -> String.format("%s, %s %s, %.2f", shown(ours().median(row.first())),
                shown(results.get(best).median(row.first())), number(best), ratio(row.first(), best))).orElse("");
    }

    private static String number(Rival node) {
        return node.name().replaceAll("^node v(\\d+).*", "$1");
    }

    private static String figures(Samples samples, Row row) {
        return String.format("%s (%s..%s) %s", shown(samples.median(row.figure())), shown(samples.least(row.figure())),
                shown(samples.most(row.figure())), row.unit());
    }

    private static String shown(double value) {
        if (value >= 1e6) {
            return String.format("%.1fM", value / 1e6);
        }
        return value >= 1e4 ? String.format("%.0fk", value / 1e3) : String.format(value >= 100 ? "%.0f" : "%.2f", value);
    }

    private static String verdict(Row row, double ratio) {
        if (Double.isNaN(row.toReach())) {
            return "below 400 ms";
        }
        return (row.lower() ? "<= " : ">= ") + row.toReach() + (row.reached(ratio) ? "  reached" : "");
    }

    private Samples ours() {
        return results.entrySet().stream()
                .filter(entry -> entry.getKey().ours())
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The Node with the best median of this figure, where both sides have it. */
    private Optional<Rival> best(Row row, String figure) {
        Comparator<Rival> byMedian = Comparator.comparingDouble(rival -> results.get(rival).median(figure));
        return results.keySet().stream()
                .filter(rival -> !rival.ours() && results.get(rival).has(figure) && ours().has(figure))
                .min(row.lower() ? byMedian : byMedian.reversed());
    }

    private double ratio(String figure, Rival best) {
        return ours().median(figure) / results.get(best).median(figure);
    }

    // ---- for programs

    String json(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            for (String figure : List.of(row.figure(), row.first())) {
                best(row, figure).ifPresent(best -> lines.add(json(row, figure, best)));
            }
        }
        return "{\"jdk\": \"" + Runtime.version() + "\", \"processors\": " + Runtime.getRuntime().availableProcessors()
                + ", \"rows\": [\n  " + String.join(",\n  ", lines) + "\n]}\n";
    }

    private String json(Row row, String figure, Rival best) {
        List<String> sides = results.keySet().stream()
                .filter(rival -> results.get(rival).has(figure))
                .map(rival -> "\"" + rival.name() + "\": " + results.get(rival).sorted(figure))
                .toList();
        return String.format("{\"figure\": \"%s\", \"unit\": \"%s\", \"ratio\": %.4f, \"best\": \"%s\", \"samples\": {%s}}",
                figure, row.unit(), ratio(figure, best), best.name(), String.join(", ", sides));
    }
}
