package dev.forkshop.runtime.module;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signals that a process wants to hear of. They arrive on a thread of the JVM and are handed to the loop. The JDK's
 * sun.misc.Signal is reached by reflection, as javac warns of it and cannot be told not to.
 */
public final class Signals {
    private final EventLoop loop;
    private final Map<String, Audience<String>> listeners = new HashMap<>();

    private Signals(EventLoop loop) {
        this.loop = loop;
    }

    /** Those of the loop. */
    public static Signals of(EventLoop loop) {
        return loop.attachment(Signals.class, () -> new Signals(loop));
    }

    /** Hears a signal instead of dying of it, until the listener is removed. */
    public Listener listen(String name, Consumer<String> listener) {
        return listeners.computeIfAbsent(name, this::install).add(listener);
    }

    private Audience<String> install(String name) {
        Audience<String> heard = new Audience<>(() -> changed(name));
        Object handler = Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {Reflected.HANDLER}, (proxy, method, arguments) -> {
                    loop.execute(() -> heard.emit(name));
                    return null;
                });
        handle(name, handler);
        return heard;
    }

    /** When the last listener goes, the signal ends the process again. */
    private void changed(String name) {
        Audience<String> heard = listeners.get(name);
        if (heard != null && heard.isEmpty()) {
            listeners.remove(name);
            handle(name, Reflected.DEFAULT);
        }
    }

    /**
     * Gives the signals that end a process back to the kernel. The JVM catches them and exits with 128 + n; so the parent
     * would see a code where Node's sees a signal.
     */
    public static void dieAsProgramsDo() {
        for (String name : List.of("SIGTERM", "SIGINT", "SIGHUP")) {
            handle(name, Reflected.DEFAULT);
        }
    }

    private static void handle(String name, Object handler) {
        try {
            Reflected.handle(name, handler);
        } catch (InvocationTargetException e) { // the JVM keeps some for itself: SIGKILL, SIGSEGV, SIGQUIT
            throw ErrorCode.ERR_UNKNOWN_SIGNAL.causedBy(e.getCause(), name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no sun.misc.Signal", e);
        }
    }

    /** sun.misc.Signal by name. */
    private static final class Reflected {
        static final Class<?> SIGNAL = named("sun.misc.Signal");
        static final Class<?> HANDLER = named("sun.misc.SignalHandler");
        static final Object DEFAULT = defaultHandler();

        static void handle(String name, Object handler) throws ReflectiveOperationException {
            Object signal =
                    SIGNAL.getConstructor(String.class).newInstance(name.startsWith("SIG") ? name.substring(3) : name);
            Method handle = SIGNAL.getMethod("handle", SIGNAL, HANDLER);
            handle.invoke(null, signal, handler);
        }

        private static Class<?> named(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("this Java has no " + name, e);
            }
        }

        private static Object defaultHandler() {
            try {
                return HANDLER.getField("SIG_DFL").get(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this Java has no SIG_DFL", e);
            }
        }
    }
}
