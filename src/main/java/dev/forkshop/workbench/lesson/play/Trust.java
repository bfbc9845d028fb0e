package dev.forkshop.workbench.lesson.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which lessons and transcripts may run something. Those in the project's own folders may; another one may once a
 * person has said so for exactly this content.
 */
public final class Trust {
    private static final int VERSION = 1;

    private final List<Path> ownFolders;
    private final StoredJson<Trusted> stored;

    /** The contents that a person trusts: the hash, and the path that it then had. */
    private record Trusted(Map<String, String> contents) {
        private Trusted {
            contents = contents == null ? Map.of() : Map.copyOf(contents);
        }
    }

    /** What to do about a file that would run something. */
    public sealed interface Decision {
        /** Run it. */
        record Granted() implements Decision {}

        /** Ask first, showing what it would run; then {@link Trust#grant}. There is no time limit. */
        record Ask(String question, List<String> wouldRun) implements Decision {}

        /** Nobody can be asked: stop with this message. */
        record Refused(String message) implements Decision {}
    }

    /**
     * Who could be asked.
     *
     * @param flag {@code --trust} was given
     * @param terminal a person is there
     */
    public record Asker(boolean flag, boolean terminal) {}

    /**
     * @param ownFolders whose files need no question
     * @param say told what a person should know of the store
     */
    public Trust(List<Path> ownFolders, Path file, Consumer<String> say) {
        this.ownFolders = List.copyOf(ownFolders);
        this.stored = new StoredJson<>(file, VERSION, Trusted.class, new Trusted(Map.of()), say);
    }

    /** Decides about a file by its content; what runs nothing needs no trust. */
    public Decision decide(Path file, String content, List<String> wouldRun, Asker asker) {
        if (asker.flag()
                || wouldRun.isEmpty()
                || isOwn(file)
                || stored.read().contents().containsKey(hash(content))) {
            return new Decision.Granted();
        }
        return asker.terminal()
                ? new Decision.Ask(file + " is not one of forkshop's own files. It would run:", List.copyOf(wouldRun))
                : new Decision.Refused(file + " would run commands, and nobody is here to ask. "
                        + "Read it, then add --trust. The first one: " + wouldRun.get(0));
    }

    /** Remembers that a person trusts this content, under whatever name it comes again. */
    public void grant(Path file, String content) {
        stored.update(trusted -> {
            Map<String, String> contents = new TreeMap<>(trusted.contents());
            contents.put(hash(content), file.toString());
            return new Trusted(contents);
        });
    }

    /** True for a file that really is in one of our folders; a link there to a file elsewhere is not. */
    private boolean isOwn(Path file) {
        Path real = real(file);
        return ownFolders.stream().anyMatch(folder -> real.startsWith(real(folder)));
    }

    private static Path real(Path path) {
        try {
            return path.toFile().exists()
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
