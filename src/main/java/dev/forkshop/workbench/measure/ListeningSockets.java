package dev.forkshop.workbench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets that listen on a TCP port, as the kernel of Linux lists them, and which process has them open. */
public final class ListeningSockets {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENS = "0A";

    private final Set<String> links;

    private ListeningSockets(Set<String> links) {
        this.links = links;
    }

    /** Those of a port, now. */
    public static ListeningSockets of(int port) throws IOException {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Stream.Builder<String> rows = Stream.builder();
        for (Path table : TABLES) {
            if (Files.isReadable(table)) {
                Files.readAllLines(table).forEach(rows::add);
            }
        }
        return new ListeningSockets(rows.build()
                .map(row -> row.strip().split("\\s+"))
                .filter(cells -> cells.length > INODE)
                .filter(cells -> cells[STATE].equals(LISTENS) && cells[ADDRESS].endsWith(suffix))
                .map(cells -> "socket:[" + cells[INODE] + "]")
                .collect(Collectors.toSet()));
    }

    /** How many of them this process has open; empty where the system does not tell. */
    public OptionalLong heldBy(long pid) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return OptionalLong.of(descriptors.filter(this::isOne).count());
        } catch (IOException notTold) { // gone, another user's, or no Linux
            return OptionalLong.empty();
        }
    }

    private boolean isOne(Path descriptor) {
        try {
            return links.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
