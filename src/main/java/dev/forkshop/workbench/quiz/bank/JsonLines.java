package dev.forkshop.workbench.quiz.bank;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Things that happened to the learner, in a file that only grows: one JSON object a line, each with its version {@code v}.
 *
 * <p>A line is written whole, under a lock that processes share, and forced to the disk: a kill leaves it there or not.
 * Half a line, as a full disk may leave it, is closed by the next one and passed over when the file is read; so is a
 * line that a newer forkshop wrote, which stays where it is. Where nothing can be written, that is said once and
 * what is added lives as long as this object. Any thread may call.
 */
public final class JsonLines<T> {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    /** File locks belong to the process; this one keeps its threads apart. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final int version;
    private final Class<T> type;
    private final Predicate<T> whole;
    private final Consumer<String> say;
    private final List<T> unsaved = new ArrayList<>();

    /**
     * @param version of what is written; lines of newer ones are passed over
     * @param whole whether nothing is missing in what was read
     * @param say told what a person should know: that answers cannot be kept
     */
    public JsonLines(Path file, int version, Class<T> type, Predicate<T> whole, Consumer<String> say) {
        this.file = file;
        this.version = version;
        this.type = type;
        this.whole = whole;
        this.say = say;
    }

    public void add(T value) {
        THREADS.lock();
        try {
            append(line(value));
        } catch (IOException failed) {
            if (unsaved.isEmpty()) {
                say.accept("Cannot keep your answers in " + file + " (" + failed.getMessage()
                        + "). This sitting goes on without; set FORKSHOP_HOME to a folder that can be written.");
            }
            unsaved.add(value);
        } finally {
            THREADS.unlock();
        }
    }

    private String line(T value) {
        JsonObject json = new JsonObject();
        json.addProperty("v", version);
        GSON.toJsonTree(value).getAsJsonObject().entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
        return GSON.toJson(json) + "\n";
    }

    private void append(String line) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid()) {
                channel.position(channel.size());
                ByteBuffer bytes = StandardCharsets.UTF_8.encode((endsInALine(channel) ? "" : "\n") + line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        }
    }

    private static boolean endsInALine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }

    /** Everything, the oldest first. */
    public List<T> all() {
        THREADS.lock();
        try {
            List<T> all = new ArrayList<>(stored());
            all.addAll(unsaved);
            return List.copyOf(all);
        } finally {
            THREADS.unlock();
        }
    }

    private List<T> stored() {
        try {
            return Files.isRegularFile(file)
                    ? Files.readString(file)
                            .lines()
                            .flatMap(line -> read(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            say.accept("Cannot read " + file + ": " + unreadable.getMessage() + ".");
            return List.of();
        }
    }

    private Optional<T> read(String line) {
        try {
            JsonObject json = GSON.fromJson(line, JsonObject.class);
            boolean ours = json != null && json.has("v") && json.get("v").getAsInt() <= version;
            return ours ? Optional.of(GSON.fromJson(json, type)).filter(whole) : Optional.empty();
        } catch (JsonParseException | NumberFormatException halfALine) {
            return Optional.empty();
        }
    }
}
