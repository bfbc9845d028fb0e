package dev.forkshop.workbench.measure.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims and experiments for tests. */
public final class Specimens {
    /** A machine without Node. */
    public static final Here WITHOUT_NODE = new Here(2, "Linux amd64", "17.0.1", Optional.empty(), 0.5);

    /** The same with Node. */
    public static final Here WITH_NODE = new Here(2, "Linux amd64", "17.0.1", Optional.of("v20.1.0"), 0.5);

    private Specimens() {}

    /** A claim of one experiment with the figures {@code it.time} (ms) and {@code it.word}. */
    public static Claim claim(String verdicts) {
        return ClaimParser.parse("F7.md", 7, text("Quick", verdicts)).claim().orElseThrow();
    }

    /** The file of such a claim. */
    public static String text(String experiment, String verdicts) {
        return """
                # It is quick
                said: D2.C30
                inventory: holds
                > As quick as <you> & "me".
                ```experiment EXPERIMENT rounds=2
                it.time   ms     30    how long it takes
                it.word   word   yes   whether it is
                ```
                ```verdict
                VERDICTS
                ```
                ```picture bars
                it.time
                ```
                ```picture curve load
                ```
                ```picture lanes
                ```
                Be quick: `run Echo`.
                """.replace("EXPERIMENT", experiment).replace("VERDICTS", verdicts);
    }

    /** Writes such a claim into a folder of claims. */
    public static void write(Path claims, int number, String experiment, String verdicts) throws IOException {
        Files.createDirectories(claims.resolve("experiments"));
        Files.writeString(claims.resolve(String.format("F%02d.md", number)), text(experiment, verdicts));
    }

    /** Writes the program of forkshop's side: a main with this body. */
    public static void program(Path claims, String name, String body) throws IOException {
        Files.createDirectories(claims.resolve("experiments"));
        Files.writeString(claims.resolve("experiments").resolve(name + ".java"), """
                import static dev.forkshop.runtime.module.Globals.*;
                class %s { public static void main(String[] arguments) { %s } }
                """.formatted(name, body));
    }

    /** What prints these samples. */
    public static String printing(String... samples) {
        StringBuilder body = new StringBuilder();
        for (String sample : samples) {
            body.append("console.log(\"").append(sample.replace("\"", "\\\"")).append("\");");
        }
        return body.toString();
    }

    /** What a side would have told: numbers as {@code it.time}. */
    public static Evidence evidence(Claim claim, Map<Side, List<Double>> times, List<String> troubles) {
        Map<Side, Samples> told = new EnumMap<>(Side.class);
        times.forEach((side, numbers) -> told.put(side, samples(numbers)));
        return new Evidence(claim, List.of(new Outcome("Quick", told, troubles, 1)));
    }

    private static Samples samples(List<Double> numbers) {
        Map<String, List<Value>> figures = new LinkedHashMap<>();
        figures.put("it.time", numbers.stream().<Value>map(Value.Amount::new).toList());
        figures.put("it.word", List.of(new Value.Word("yes"), new Value.Word("no"), new Value.Word("yes")));
        List<Samples.Point> points = Arrays.asList(new Samples.Point(0, 1), new Samples.Point(100, 8));
        return new Samples(figures, Map.of("load", points), Map.of("worker <1>", points));
    }
}
