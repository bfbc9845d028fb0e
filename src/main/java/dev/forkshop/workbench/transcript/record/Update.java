package dev.forkshop.workbench.transcript.record;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code verify --update} would make of a file: its lines before and after. {@code left} says, a sentence each,
 * what failed and stays as it is.
 */
public record Update(String file, List<String> before, List<String> after, List<String> left) {
    private static final int CONTEXT = 3;

    public Update {
        before = List.copyOf(before);
        after = List.copyOf(after);
        left = List.copyOf(left);
    }

    public boolean changes() {
        return !before.equals(after);
    }

    /** A unified diff; nothing where nothing changes. */
    public List<Line> diff() {
        return UnifiedDiffUtils.generateUnifiedDiff(file, file, before, DiffUtils.diff(before, after), CONTEXT).stream()
                .map(Update::styled)
                .toList();
    }

    private static Line styled(String line) {
        Role role = switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> Role.GOOD;
            case '-' -> Role.BAD;
            case '@' -> Role.DIM;
            default -> Role.TEXT;
        };
        return Line.of().add(role, line).line();
    }

    /**
     * Writes the file as a whole, with the line ends it had.
     *
     * @throws IOException also when the file is no longer what was verified
     */
    public void write() throws IOException {
        Path path = Path.of(file);
        String now = Files.readString(path);
        if (!now.lines().toList().equals(before)) {
            throw new IOException(file + " was changed while it was verified; nothing was written; verify it again");
        }
        String end = now.contains("\r\n") ? "\r\n" : "\n";
        AtomicFile.write(path, String.join(end, after) + end);
    }
}
