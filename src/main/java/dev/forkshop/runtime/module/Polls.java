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
 * <p>Every poll that {@link PollWriter} wrote into the classes is an {@code invokedynamic}. Those in loops have the one
 * call site of their loader. As long as nobody stops them its target does nothing, and HotSpot compiles it to no
 * instruction at all. Stopping makes the target throw: HotSpot throws compiled code away that relied on the old target,
 * also in the middle of a loop, and the next poll of each thread throws {@link ProcessExit}. The others read a field: a deep
 * recursion whose code was thrown away took ten times as long to end (docs/PERFORMANCE.md).
 *
 * <p>What has no polls is not stopped: one long call inside the JDK. Whoever stops a thread interrupts it too, so that it
 * does not wait for ever.
 */
public final class Polls {
    /** The name of the polls before jumps backwards: they cost nothing. */
    static final String IN_LOOP = "poll";

    /** The name of all others: they read a field, so that stopping leaves the frames of a deep recursion compiled. */
    static final String LOOK = "look";

    /** Made when the first poll is linked: a process of its own has none, and method handles take their time. */
    private Sites sites;

    private volatile boolean stopped;

    /** The same without the price of a volatile: after every real call the compiler reads it anew. */
    private boolean seen;

    Polls() {}

    /** The call sites of one loader. */
    private static final class Sites {
        private static final MethodType NOTHING = MethodType.methodType(void.class);
        private static final MethodHandle GO_ON = MethodHandles.empty(NOTHING);
        private static final MethodHandle THROW = find("stopHere", NOTHING);
        private static final MethodHandle LOOKING = find("look", MethodType.methodType(void.class, Polls.class));

        private final MutableCallSite inLoop;
        private final CallSite looking;

        Sites(Polls polls) {
            inLoop = new MutableCallSite(polls.stopped ? THROW : GO_ON);
            looking = new ConstantCallSite(LOOKING.bindTo(polls));
        }

        private static MethodHandle find(String name, MethodType type) {
            try {
                return MethodHandles.lookup().findStatic(Polls.class, name, type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        void turn(boolean stop) {
            inLoop.setTarget(stop ? THROW : GO_ON);
            MutableCallSite.syncAll(new MutableCallSite[] {inLoop});
        }
    }

    private static void look(Polls polls) {
        if (polls.seen) {
            stopHere();
        }
    }

    private static void stopHere() {
        throw new ProcessExit();
    }

    /** Called by the JVM, once for each poll, when it is reached for the first time. */
    public static CallSite link(Lookup caller, String name, MethodType type) {
        ClassLoader loader = caller.lookupClass().getClassLoader();
        return loader instanceof ModuleClassLoader module
                ? module.polls().site(name)
                : new ConstantCallSite(Sites.GO_ON);
    }

    private synchronized CallSite site(String poll) {
        if (sites == null) {
            sites = new Sites(this);
        }
        return poll.equals(IN_LOOP) ? sites.inLoop : sites.looking;
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
        if (sites != null) {
            sites.turn(stop);
        }
    }

    boolean stopped() {
        return stopped;
    }
}
