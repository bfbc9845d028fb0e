package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleRunTest {
    private static final String HEAD = "import static dev.forkshop.runtime.module.Globals.*;\nimport java.util.*;\n";

    @TempDir
    Path folder;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final List<Integer> codes = new ArrayList<>();
    private final EventLoop loop = new EventLoop("test", new Journal(Origin.here()));

    private CompiledModule module(String body) {
        String text =
                HEAD + "class Task {\n static int n;\n public static void main(String[] args) throws Exception {\n"
                        + body + "\n}}";
        return ModuleCompiler.compile(new ModuleSource("Task", folder.resolve("Task.java"), text));
    }

    private ModuleOptions options(String... arguments) {
        return ModuleOptions.here(folder.resolve("Task.java"), List.of(arguments), folder, sink(out), sink(err));
    }

    private static ModuleOutput sink(StringBuilder to) {
        return bytes -> to.append(new String(bytes, StandardCharsets.UTF_8));
    }

    private void run(String body, String... arguments) {
        CompiledModule module = module(body);
        loop.run(() -> ModuleRun.start(module, options(arguments), codes::add));
    }

    @Test
    void mainGetsItsArgumentsAndArgvIsNodes() {
        run("console.log(args.length, process.argv().size(), process.argv().get(2));", "x");
        assertEquals("1 3 x\n", out.toString());
        assertEquals(List.of(0), codes);
    }

    @Test
    void whatAModulePrintsInJavasWayGoesWhereItsConsoleWrites() {
        run("System.out.println(\"é\"); setTimeout(() -> System.err.print(\"late\"), 1);");
        assertEquals("é\n", out.toString());
        assertEquals("late", err.toString());
    }

    @Test
    void aRunLastsAsLongAsItsTimers() {
        run("setTimeout(() -> console.log(\"late\"), 5); process.onExit(c -> console.log(\"exit\", c));"
                + "setTimeout(() -> console.log(\"never\"), 60000).unref();");
        assertEquals("late\nexit 0\n", out.toString());
    }

    @Test
    void anIntervalEndsWhenItIsCleared() {
        run("Object[] t = {null}; t[0] = setInterval(() -> { console.log(++n);"
                + " if (n == 3) clearInterval((dev.forkshop.runtime.module.Timeout) t[0]); }, 1);");
        assertEquals("1\n2\n3\n", out.toString());
        assertEquals(List.of(0), codes);
    }

    @Test
    void aMethodOfTheGlobalsMayItselfBeTheCallback() {
        run("setTimeout(process::exit, 1); setTimeout(() -> console.log(\"late\"), 60_000);");
        assertEquals(List.of(0), codes);
        assertEquals("", out.toString() + err);
    }

    @Test
    void beforeExitMayStartMore() {
        run("process.onBeforeExit(c -> { if (n++ == 0) setImmediate(() -> console.log(\"more\")); });");
        assertEquals("more\n", out.toString());
        assertEquals(List.of(0), codes);
    }

    @Test
    void exitEndsTheRunAndNothingElse() {
        boolean[] after = new boolean[1];
        CompiledModule module =
                module("setTimeout(() -> console.log(\"never\"), 1); process.nextTick(() -> console.log(\"never\"));"
                        + "process.onExit(c -> console.log(\"exit\", c)); process.exit(3); console.log(\"never\");");
        loop.run(() -> {
            ModuleRun.start(module, options(), codes::add);
            loop.setTimeout(() -> after[0] = true, 5);
        });
        assertEquals("exit 3\n", out.toString());
        assertEquals(List.of(3), codes);
        assertTrue(after[0]);
    }

    @Test
    void anErrorThatNobodyCaughtIsPrintedInNodesShape() {
        run("setImmediate(() -> { throw new IllegalStateException(\"boom\"); });");
        assertEquals(List.of(1), codes);
        assertTrue(
                err.toString()
                        .contains("\njava.lang.IllegalStateException: boom\n    at Task.lambda$main$0 (Task.java:"),
                err.toString());
    }

    @Test
    void anUncaughtErrorMayBeTaken() {
        run("process.onUncaughtException(e -> console.log(e.getMessage())); throw new Exception(\"taken\");");
        assertEquals("taken\n", out.toString());
        assertEquals(List.of(0), codes);
    }

    @Test
    void eachRunHasItsOwnStatics() {
        CompiledModule module = module("console.log(++n);");
        loop.run(() -> {
            ModuleRun.start(module, options(), codes::add);
            ModuleRun.start(module, options(), codes::add);
        });
        assertEquals("1\n1\n", out.toString());
    }

    @Test
    void ticksComeBeforeMicrotasksAndThoseBeforeImmediates() {
        run("setImmediate(() -> console.log(\"immediate\")); queueMicrotask(() -> console.log(\"microtask\"));"
                + "process.nextTick(() -> console.log(\"tick\")); console.log(\"main\");");
        assertEquals("main\ntick\nmicrotask\nimmediate\n", out.toString());
    }

    @Test
    void signalsAreRefusedWhereTheyAreNotTheModules() {
        run("process.on(\"SIGTERM\", s -> {});");
        assertEquals(List.of(1), codes);
        assertTrue(err.toString().contains("Try fork instead of run"), err.toString());
    }
}
