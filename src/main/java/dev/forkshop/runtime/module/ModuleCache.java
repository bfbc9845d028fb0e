package dev.forkshop.runtime.module;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiled modules in files named by what they were made of: the sources, this runtime, the JDK. A file is written
 * elsewhere and moved into its place, so that several processes may share a folder. A cache that cannot be read or
 * written costs time, nothing else.
 */
final class ModuleCache {
    private final Path folder;
    private final List<Path> precompiled;
    private final List<Path> places;

    ModuleCache(Path folder, List<Path> precompiled) {
        this.folder = folder;
        this.precompiled = List.copyOf(precompiled);
        places = new ArrayList<>(precompiled);
        if (folder != null) {
            places.add(folder);
        }
    }

    Optional<CompiledModule> find(ModuleSource source) {
        String file = fileName(source);
        return places.stream()
                .map(place -> place.resolve(file))
                .filter(Files::isRegularFile)
                .flatMap(place -> read(place).stream())
                .findFirst();
    }

    /** Whether just this was compiled when forkshop was built. */
    boolean isPrecompiled(ModuleSource source) {
        String file = fileName(source);
        return precompiled.stream().anyMatch(place -> Files.isRegularFile(place.resolve(file)));
    }

    private static Optional<CompiledModule> read(Path file) {
        try {
            return Optional.of(
                    CompiledModule.fromBytes(Files.readAllBytes(file)).keptAt(file.toAbsolutePath()));
        } catch (IOException damaged) { // it is compiled anew
            return Optional.empty();
        }
    }

    /** Keeps the module if that is possible. */
    void keep(ModuleSource source, CompiledModule module) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "module", ".part");
            Files.write(unfinished, module.toBytes());
            Path file = folder.resolve(fileName(source));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            module.keptAt(file.toAbsolutePath());
        } catch (IOException unwritable) { // the next run compiles again
            return;
        }
    }

    static String fileName(ModuleSource source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts(source)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return source.name() + "-" + new BigInteger(1, digest.digest()).toString(36) + ".module";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> parts(ModuleSource source) {
        List<String> parts = new ArrayList<>(List.of(source.name(), source.text(), RuntimeStamp.text()));
        for (ModuleSource neighbour : source.neighbours()) {
            parts.add(neighbour.name());
            parts.add(neighbour.text());
        }
        return parts;
    }
}
