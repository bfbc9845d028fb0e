package dev.forkshop.runtime.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The classes of one run of a module. Its globals find the run's scope through it. */
public final class ModuleClassLoader extends ClassLoader {
    private static final String LOOK = Look.class.getName();

    private final String mainClass;
    private final Map<String, byte[]> classes;
    private final ModuleScope scope;
    private final Polls polls = new Polls();

    ModuleClassLoader(CompiledModule module, ModuleScope scope) {
        super("module " + module.name(), ModuleClassLoader.class.getClassLoader());
        this.mainClass = module.mainClass();
        this.classes = new ConcurrentHashMap<>(module.classes());
        this.scope = scope;
    }

    ModuleScope scope() {
        return scope;
    }

    Polls polls() {
        return polls;
    }

    /** More classes, which have their polls. */
    void add(Map<String, byte[]> more) {
        classes.putAll(more);
    }

    /** The living threads that run in this loader's name: the run's own, and those that inherited it from there. */
    Stream<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread[] all = new Thread[group.activeCount() + 64];
        int count = group.enumerate(all);
        return Stream.of(all).limit(count).filter(thread -> thread.getContextClassLoader() == this);
    }

    /** Read once, when the first module comes to a poll. */
    private static final class LookFile {
        private static final byte[] BYTES = read();

        private static byte[] read() {
            try (InputStream bytes = Look.class.getResourceAsStream("Look.class")) {
                return bytes.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = name.equals(LOOK) ? LookFile.BYTES : classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** A class of the module itself comes before one of the same name elsewhere. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (isOwn(name) && findLoadedClass(name) == null) {
                return findClass(name);
            }
        }
        return super.loadClass(name, resolve);
    }

    private boolean isOwn(String name) {
        return classes.containsKey(name) || name.equals(LOOK);
    }

    /**
     * Runs the module's main on this thread; what it throws comes out as it is.
     *
     * @throws NoMainException if there is none
     */
    void main(String[] arguments) throws Throwable {
        Method main = findMain();
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Method findMain() throws ClassNotFoundException {
        try {
            Method main = loadClass(mainClass).getDeclaredMethod("main", String[].class);
            if (Modifier.isStatic(main.getModifiers())) {
                return main;
            }
        } catch (NoSuchMethodException e) {
            throw new NoMainException(mainClass, e);
        }
        throw new NoMainException(mainClass, null);
    }
}
