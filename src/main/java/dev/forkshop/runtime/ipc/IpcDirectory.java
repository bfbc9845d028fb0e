package dev.forkshop.runtime.ipc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder for sockets that only this user can enter, named after this process. What a process that was killed has left
 * is swept away by the next.
 */
final class IpcDirectory implements AutoCloseable {
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(OURS_ALONE);
    private static final Pattern NAME = Pattern.compile("forkshop-ipc-(\\d{1,18})-.*");

    private final Path folder;
    private int others;

    private IpcDirectory(Path folder) {
        this.folder = folder;
        folder.toFile().deleteOnExit();
    }

    /** A new one under XDG_RUNTIME_DIR, or where that cannot be used in the folder of temporary files. */
    static IpcDirectory open() throws IOException {
        IOException refused = null;
        for (Path base : bases()) {
            try {
                sweep(base);
                return in(base);
            } catch (IOException e) {
                refused = e;
            }
        }
        throw refused;
    }

    static IpcDirectory in(Path base) throws IOException {
        String prefix = "forkshop-ipc-" + ProcessHandle.current().pid() + "-";
        return new IpcDirectory(Files.createTempDirectory(base, prefix, PRIVATE));
    }

    private static List<Path> bases() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        return runtime == null || runtime.isEmpty() ? List.of(temporary) : List.of(Path.of(runtime), temporary);
    }

    /** Removes folders of processes that are gone; what cannot be removed stays. */
    static void sweep(Path base) throws IOException {
        try (Stream<Path> all = Files.list(base)) {
            all.filter(IpcDirectory::isLeftOver).forEach(IpcDirectory::removeIfPossible);
        }
    }

    private static boolean isLeftOver(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty() && isPrivate(folder);
    }

    /** Anybody may put a link into the folder of temporary files: it must not lead us to what is not ours to delete. */
    private static boolean isPrivate(Path folder) {
        try {
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory() && found.permissions().equals(OURS_ALONE) && Files.isWritable(folder);
        } catch (IOException gone) { // somebody else swept it away
            return false;
        }
    }

    private static void removeIfPossible(Path folder) {
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException stays) { // it holds what is not ours, or is being swept by another
            return;
        }
    }

    /** Somebody else may sweep at the same time. */
    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** A path for a socket; it is deleted with the folder. */
    Path socket() {
        Path socket = folder.resolve("s");
        socket.toFile().deleteOnExit();
        return socket;
    }

    /** A fresh path for one more socket; it is deleted with the folder at the latest. */
    Path another() {
        return folder.resolve("s" + ++others);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }
}
