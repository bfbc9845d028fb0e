package dev.forkshop.runtime.module;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.loop.EventLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds modules by name or path, and compiles them unless that was done before. Any thread; compiling takes its time (a
 * second for the first, some ten milliseconds for a later one), so that a loop is better asked to do something else.
 */
public final class Modules {
    private final ModuleHome home;
    private final ModuleCache cache;
    private final Journal journal;
    private final Map<Path, Remembered> remembered = new ConcurrentHashMap<>();

    public Modules(ModuleHome home, Journal journal) {
        this.home = home;
        this.cache = new ModuleCache(home.cache(), home.precompiled());
        this.journal = journal;
    }

    /** Makes these the modules that workers of this loop are looked for in. Loop thread only. */
    public void use(EventLoop loop) {
        loop.attach(Modules.class, this);
    }

    /** The modules of this loop. Loop thread only. */
    public static Modules of(EventLoop loop) {
        Modules found = loop.attached(Modules.class);
        if (found == null) {
            throw new IllegalStateException("a loop must know where modules are: call Modules.use(loop) first");
        }
        return found;
    }

    /** Where these modules are looked for and kept. */
    public ModuleHome home() {
        return home;
    }

    /** The named modules by name. */
    public List<Path> list() {
        TreeMap<String, Path> found = new TreeMap<>();
        for (Path folder : home.folders()) {
            sources(folder).forEach(file -> found.putIfAbsent(ModuleSource.nameOf(file), file));
        }
        return List.copyOf(found.values());
    }

    /**
     * The source file of a module: a bare name is one of the named modules; what has a slash or ends in {@code .java} is
     * a path, relative to {@code cwd}.
     *
     * @throws NodeError MODULE_NOT_FOUND; it suggests the nearest name
     */
    public Path find(String nameOrPath, Path cwd) {
        boolean path = nameOrPath.contains("/") || nameOrPath.endsWith(ModuleSource.SUFFIX);
        Optional<Path> found = path ? atPath(cwd.resolve(nameOrPath)) : named(nameOrPath);
        return found.orElseThrow(() -> notFound(nameOrPath, path, cwd));
    }

    /**
     * The module, ready to be loaded.
     *
     * @throws NodeError MODULE_NOT_FOUND
     * @throws CompileError if it does not compile
     */
    public CompiledModule compile(String nameOrPath, Path cwd) {
        return compile(find(nameOrPath, cwd));
    }

    /** The module of this file, and of those beside it to which it refers. */
    public CompiledModule compile(Path file) {
        long start = System.nanoTime();
        Remembered before = remembered.get(file);
        if (before != null && before.stillHolds()) {
            journal.append(new ModuleFact.Cached(before.name(), System.nanoTime() - start));
            return before.module();
        }
        return remember(file);
    }

    private CompiledModule remember(Path file) {
        Set<String> beside = Remembered.beside(file); // asked first: what comes meanwhile is seen next time
        ModuleSource source = source(file);
        CompiledModule module = compile(source);
        remembered.put(file, new Remembered(source, beside, module));
        return module;
    }

    /**
     * What the module of this file is made of. One that was compiled when forkshop was built is a single file.
     *
     * @throws NodeError MODULE_NOT_FOUND where a file cannot be read
     */
    public ModuleSource source(Path file) {
        try {
            ModuleSource alone = ModuleSource.read(file);
            return cache.isPrecompiled(alone) ? alone : alone.withNeighbours();
        } catch (IOException e) {
            throw ErrorCode.MODULE_NOT_FOUND.causedBy(e, file, " (it cannot be read: " + e + ")");
        }
    }

    public CompiledModule compile(ModuleSource source) {
        long start = System.nanoTime();
        Optional<CompiledModule> kept = cache.find(source);
        if (kept.isPresent()) {
            journal.append(new ModuleFact.Cached(source.name(), System.nanoTime() - start));
            return kept.get();
        }
        CompiledModule made = compileNow(source);
        journal.append(new ModuleFact.Compiled(source.name(), System.nanoTime() - start));
        cache.keep(source, made);
        return made;
    }

    private CompiledModule compileNow(ModuleSource source) {
        try {
            return ModuleCompiler.compile(source);
        } catch (CompileError e) {
            Complaint first = e.complaints().get(0);
            journal.append(new ModuleFact.Rejected(
                    source.name(), first.text(), e.complaints().size()));
            throw e;
        }
    }

    private Optional<Path> named(String name) {
        return home.folders().stream()
                .map(folder -> folder.resolve(name + ModuleSource.SUFFIX))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Node adds the suffix where the file as given does not exist. */
    private static Optional<Path> atPath(Path file) {
        if (Files.isRegularFile(file)) {
            return Optional.of(file.normalize());
        }
        Path suffixed = file.resolveSibling(file.getFileName() + ModuleSource.SUFFIX);
        return Files.isRegularFile(suffixed) ? Optional.of(suffixed.normalize()) : Optional.empty();
    }

    private NodeError notFound(String asked, boolean path, Path cwd) {
        List<String> known = new ArrayList<>();
        if (path) {
            Path folder = cwd.resolve(asked).getParent();
            sources(folder).forEach(file -> known.add(ModuleSource.nameOf(file)));
        } else {
            list().forEach(file -> known.add(ModuleSource.nameOf(file)));
        }
        String name = ModuleSource.nameOf(Path.of(asked));
        String hint = Nearest.to(name, known)
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        return ErrorCode.MODULE_NOT_FOUND.error(asked, hint);
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ModuleSource.SUFFIX))
                    .toList();
        } catch (IOException unreadable) { // a folder that cannot be listed has no modules to offer
            return List.of();
        }
    }
}
