package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lambda that is a class of its own does what the JVM's would do. */
class LambdaWriterTest {
    private static final String MODULE = """
            import static dev.forkshop.runtime.module.Globals.*;
            import java.io.Serializable;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            class Task {
                interface Named { default Supplier<String> title() { return () -> hidden() + this; } private String hidden() { return "h"; } }
                interface Own<T extends Comparable<T>> { T larger(T one, T other); }
                enum Step implements Named { ONE(n -> n + 1), TWO(n -> n * 2); final IntUnaryOperator by; Step(IntUnaryOperator by) { this.by = by; } }
                record Pair(int left, long right) { LongSupplier sum() { return () -> left + right; } }
                static class Inner { private final int n = 7; IntSupplier seven() { return () -> n; } IntSupplier bound() { return this::n; } private int n() { return n; } }
                static final Function<Object, String> TEXT = String::valueOf;
                private static int twice(int n) { return 2 * n; }
                static Runnable same() { return () -> {}; }
                static Error thrown(Runnable code) { try { code.run(); return null; } catch (Error e) { return e; } }
                static void print(Object what) { console.log(String.valueOf(what)); }
                public static void main(String[] args) throws Exception {
                    long far = 1L << 40; double half = .5; String word = "w"; char c = 'c'; byte b = 3; float f = 2; boolean yes = true; int[] array = {1, 2};
                    BODY
                }
            }
            """;

    @TempDir
    Path folder;

    private final StringBuilder out = new StringBuilder();

    private ModuleSource source(String body) {
        return new ModuleSource("Task", folder.resolve("Task.java"), MODULE.replace("BODY", body));
    }

    private String printedBy(CompiledModule module) {
        out.setLength(0);
        ModuleOutput sink = bytes -> out.append(new String(bytes, StandardCharsets.UTF_8));
        ModuleOptions options = ModuleOptions.here(folder.resolve("Task.java"), List.of(), folder, sink, sink);
        new EventLoop("test", new Journal(Origin.here())).run(() -> ModuleRun.start(module, options, code -> {}));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Supplier<Object> s = () -> far + half + word + c + b + f + yes + array.length; print(s.get());",
                "LongBinaryOperator o = (x, y) -> x * far + y; print(o.applyAsLong(3, 4));",
                "DoubleUnaryOperator o = x -> x * half; print(o.applyAsDouble(3));",
                "IntUnaryOperator o = Task::twice; print(o.applyAsInt(4));",
                "Function<Integer, Integer> o = Task::twice; print(o.apply(4));",
                "Own<String> own = (x, y) -> x.compareTo(y) > 0 ? x : y; print(own.larger(\"a\", word));",
                "print(Step.ONE.by.applyAsInt(4) + Step.TWO.by.applyAsInt(4) + Step.TWO.title().get());",
                "print(new Pair(1, far).sum().getAsLong());",
                "print(new Inner().seven().getAsInt() + new Inner().bound().getAsInt());",
                "print(TEXT.apply(5)); Supplier<List<String>> made = ArrayList::new; print(made.get());",
                "Supplier<Supplier<String>> outer = () -> () -> word + far; print(outer.get().get());",
                "print(same() == same()); Runnable r = () -> print(word); print(r == (Runnable) () -> print(word));",
                "Comparator<String> order = (Comparator<String> & Serializable) (x, y) -> y.compareTo(x);"
                        + " print(Stream.of(\"a\", \"b\").sorted(order).toList());",
                "print(IntStream.range(0, 9).mapToObj(i -> i % 2 == 0 ? word : i).collect(Collectors.toList()));",
                "BiFunction<int[], String[], int[]> pick = (x, y) -> x; print(pick.apply(array, args)[1]);",
                "Function<Object, Integer> bad = (Function) (Function<String, Integer>) x -> x.length();"
                        + " try { bad.apply(5); } catch (ClassCastException e) { print(\"cast\"); }",
                "Error e = thrown(() -> { throw new Error(word); }); print(dev.forkshop.runtime.memory.StackText.of(e));",
                "Runnable r = () -> {}; console.log(r, new Object[] {r}); try { structured(r); } catch (Exception e) { print(e.getMessage()); }",
                "Runnable[] self = {null}; self[0] = () -> print(self[0] != null); self[0].run();",
            })
    void itDoesWhatTheJvmsWouldDo(String body) {
        String text = body.replace("structured(r)", "dev.forkshop.runtime.memory.StructuredClone.of(r)");
        String expected = printedBy(ModuleCompiler.compileAsItIs(source(text)));
        assertTrue(expected.length() > 1);
        CompiledModule module = ModuleCompiler.compile(source(text));
        assertEquals(expected, printedBy(module));
        assertEquals(expected, printedBy(module.withoutPolls()));
    }

    @Test
    void theLambdasOfAModuleAreClasses() {
        Map<String, byte[]> classes = ModuleCompiler.compile(source("Runnable r = () -> print(word); r.run();"))
                .classes();
        assertTrue(classes.containsKey("Task$$Lambda$0"), classes.keySet()::toString);
        assertTrue(classes.containsKey("Task$Inner$$Lambda$1"), classes.keySet()::toString);
    }
}
