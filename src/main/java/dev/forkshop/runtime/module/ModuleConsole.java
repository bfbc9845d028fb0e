package dev.forkshop.runtime.module;

import dev.forkshop.runtime.memory.StackText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Node's {@code console}: values as util.inspect shows them, {@code %s %d %i %f %j %o %O %%} in the first text. */
public final class ModuleConsole {
    private final Map<String, Long> timers = new HashMap<>();

    ModuleConsole() {}

    public void log(Object... values) {
        print(ModuleScope.current().options.stdout(), values);
    }

    public void info(Object... values) {
        print(ModuleScope.current().options.stdout(), values);
    }

    public void debug(Object... values) {
        print(ModuleScope.current().options.stdout(), values);
    }

    public void error(Object... values) {
        print(ModuleScope.current().options.stderr(), values);
    }

    public void warn(Object... values) {
        print(ModuleScope.current().options.stderr(), values);
    }

    /** Prints the values and the way here on stderr. */
    public void trace(Object... values) {
        Throwable here = new Throwable();
        String stack = StackText.of(here).lines().skip(1).reduce("", (a, b) -> a + "\n" + b);
        print(ModuleScope.current().options.stderr(), "Trace: " + Format.of(values) + stack);
    }

    public void time(String label) {
        synchronized (timers) {
            timers.put(label, System.nanoTime());
        }
    }

    /** Prints how long it is since {@link #time} was called with this label. */
    public void timeEnd(String label) {
        Long start;
        synchronized (timers) {
            start = timers.remove(label);
        }
        if (start != null) {
            log(label + ": " + String.format(Locale.ROOT, "%.3fms", (System.nanoTime() - start) / 1e6));
        }
    }

    private static void print(ModuleOutput output, Object... values) {
        output.write((Format.of(values) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
