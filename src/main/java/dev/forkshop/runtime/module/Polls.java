package dev.forkshop.runtime.module;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The switch that stops the code of one class loader, whatever that code is doing: Node's {@code TerminateExecution}.
 *
 * <p>{@link PollWriter} writes two kinds of polls into the classes. Those in loops are an {@code invokedynamic} each, with
 * the one call site of their loader. As long as nobody stops them its target does nothing, and HotSpot compiles it to no
 * instruction at all. Stopping makes the target throw: HotSpot throws compiled code away that relied on the old target,
 * also in the middle of a loop, and the next poll of each thread throws {@link ProcessExit}. The others {@link Look} at a
 * field: they are linked sooner, and stopping leaves the frames of a deep recursion compiled, which else took ten times as
 * long to end (docs/PERFORMANCE.md).
 *
 * <p>What has no polls is not stopped: one long call inside the JDK. Whoever stops a thread interrupts it too, so that it
 * does not wait for ever.
 */
public final class Polls {
    /** Made when the first loop is reached: method handles take their time. */
    private LoopSite loops;

    private volatile boolean stopped;

    /** The same without the price of a volatile: after every real call the compiler reads it anew. */
    private boolean seen;

    Polls() {}

    /** The polls of this loader; where it is no module's, some that nobody stops. */
    public static Polls of(ClassLoader loader) {
        return loader instanceof ModuleClassLoader module ? module.polls() : new Polls();
    }

    /** The call site of all loops of one loader. */
    private static final class LoopSite {
        private static final MethodType NOTHING = MethodType.methodType(void.class);
        private static final MethodHandle GO_ON = MethodHandles.empty(NOTHING);
        private static final MethodHandle THROW = find("stopHere", NOTHING);

        private final MutableCallSite site;

        LoopSite(boolean stopped) {
            site = new MutableCallSite(stopped ? THROW : GO_ON);
        }

        private static MethodHandle find(String name, MethodType type) {
            try {
                return MethodHandles.lookup().findStatic(Polls.class, name, type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        void turn(boolean stop) {
            site.setTarget(stop ? THROW : GO_ON);
            MutableCallSite.syncAll(new MutableCallSite[] {site});
        }
    }

    /** Throws where the module is stopped. */
    public void look() {
        if (seen) {
            stopHere();
        }
    }

    private static void stopHere() {
        throw new ProcessExit();
    }

    /** Called by the JVM, once for each poll in a loop, when it is reached for the first time. */
    public static CallSite link(Lookup caller, String name, MethodType type) {
        ClassLoader loader = caller.lookupClass().getClassLoader();
        return loader instanceof ModuleClassLoader module
                ? module.polls().site()
                : new ConstantCallSite(LoopSite.GO_ON);
    }

    private synchronized CallSite site() {
        if (loops == null) {
            loops = new LoopSite(stopped);
        }
        return loops.site;
    }

    /** From now on every poll throws, on every thread. Any thread; a second time does nothing. */
    synchronized void stop() {
        if (!stopped) {
            turn(true);
        }
    }

    /** Code may run again that was stopped: a prompt goes on with the next line. Any thread. */
    synchronized void goOn() {
        if (stopped) {
            turn(false);
        }
    }

    private void turn(boolean stop) {
        stopped = stop;
        seen = stop;
        if (loops != null) {
            loops.turn(stop);
        }
    }

    boolean stopped() {
        return stopped;
    }
}
