package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.Measured;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a copy costs on its way: {@code structuredClone}, as messages between workers use it, and JSON, as forks do. */
@State(Scope.Thread)
public class CloneBenchmark extends Measured {
    @Param({"number", "task", "rows"})
    private String value;

    private Object original;
    private String json;

    @Setup
    public void prepare() {
        original = switch (value) {
            case "number" -> 42;
            case "task" -> task(42);
            default -> IntStream.range(0, 1000).mapToObj(CloneBenchmark::task).toList();
        };
        json = Json.stringify(original);
    }

    private static Map<String, Object> task(int id) {
        return Map.of("id", id, "name", "resize", "sizes", List.of(320, 640, 1280));
    }

    @Benchmark
    public Object structuredClone() {
        return StructuredClone.of(original);
    }

    @Benchmark
    public String stringify() {
        return Json.stringify(original);
    }

    @Benchmark
    public Object parse() {
        return Json.parse(json);
    }
}
