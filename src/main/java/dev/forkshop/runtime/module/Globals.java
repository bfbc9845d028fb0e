package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;

/**
 * What a module sees without asking: {@code import static dev.forkshop.runtime.module.Globals.*;}. The names are Node's.
 * Nothing here has a state of its own; everything belongs to the run whose code calls. Loop thread only, except that
 * {@code console} may be used by any thread that the module starts.
 */
public final class Globals {
    public static final ModuleProcess process = new ModuleProcess();
    public static final ModuleConsole console = new ModuleConsole();

    private Globals() {}

    /** Calls back once, after at least so many milliseconds. */
    public static Timeout setTimeout(Runnable callback, long millis) {
        return Timeout.once(ModuleScope.current(), callback, millis);
    }

    /** Calls back again and again, so many milliseconds apart. */
    public static Timeout setInterval(Runnable callback, long millis) {
        return Timeout.repeated(ModuleScope.current(), callback, millis);
    }

    /** Calls back at the end of this turn of the loop. */
    public static ModuleImmediate setImmediate(Runnable callback) {
        return new ModuleImmediate(ModuleScope.current(), callback);
    }

    /** Stops a timeout; null does nothing. */
    public static void clearTimeout(Timeout timeout) {
        if (timeout != null) {
            timeout.close();
        }
    }

    public static void clearInterval(Timeout interval) {
        clearTimeout(interval);
    }

    public static void clearImmediate(ModuleImmediate immediate) {
        if (immediate != null) {
            immediate.close();
        }
    }

    /** Calls back after what runs now and after all next ticks. */
    public static void queueMicrotask(Runnable callback) {
        ModuleScope scope = ModuleScope.current();
        EventLoop.current().queueMicrotask(scope.run.guard(callback));
    }
}
