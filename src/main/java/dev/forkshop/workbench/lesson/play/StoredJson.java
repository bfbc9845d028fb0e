package dev.forkshop.workbench.lesson.play;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A small JSON file with a version that several forkshops may change at the same time.
 *
 * <p>A change is made to what the file holds at that moment, under a lock that processes share; it is written beside
 * the file, forced to the disk and moved over it, so that a kill at any moment leaves the old file or the new one. A
 * file that cannot be understood, or that a newer forkshop wrote, is moved aside and that is said. Where nothing can
 * be written, that is said once and changes live as long as this object. Any thread may call.
 */
public final class StoredJson<T> {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    /** File locks belong to the process; this one keeps its threads apart. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final int version;
    private final Class<T> type;
    private final T empty;
    private final Consumer<String> say;
    private T unsaved;

    public StoredJson(Path file, int version, Class<T> type, T empty, Consumer<String> say) {
        this.file = file;
        this.version = version;
        this.type = type;
        this.empty = empty;
        this.say = say;
    }

    /** A value that lives as long as this object, and in no file. */
    @SuppressWarnings("unchecked")
    static <T> StoredJson<T> unkept(T value) {
        StoredJson<T> stored = new StoredJson<>(Path.of(""), 0, (Class<T>) value.getClass(), value, said -> {});
        stored.unsaved = value;
        return stored;
    }

    /** A step that may fail with an error of the file system. */
    private interface Locked<T> {
        T run() throws IOException;
    }

    /** What the file holds now; the empty value where there is none. */
    public T read() {
        if (unsaved != null) {
            return unsaved;
        }
        try {
            return Files.exists(file) ? locked(this::load) : empty;
        } catch (IOException failed) {
            return unsaved(failed, readable(empty));
        }
    }

    /** Changes what the file holds, and returns it as changed. */
    public T update(UnaryOperator<T> change) {
        if (unsaved != null) {
            unsaved = change.apply(unsaved);
            return unsaved;
        }
        try {
            return locked(() -> {
                T changed = change.apply(load());
                write(changed);
                return changed;
            });
        } catch (IOException failed) {
            return unsaved(failed, change.apply(readable(empty)));
        }
    }

    /** What can still be read of a file that cannot be written. */
    private T readable(T otherwise) {
        try {
            return Files.isRegularFile(file) ? parse(Files.readString(file)) : otherwise;
        } catch (IOException | JsonParseException unreadable) {
            say.accept("Cannot read " + file + " either: " + unreadable.getMessage() + ".");
            return otherwise;
        }
    }

    private T unsaved(IOException failed, T value) {
        say.accept("Cannot keep " + file.getFileName() + " in " + file.getParent() + " (" + reason(failed)
                + "). This sitting goes on without; set FORKSHOP_HOME to a folder that can be written.");
        unsaved = value;
        return value;
    }

    private static String reason(IOException failed) {
        String name = failed.getClass().getSimpleName().replaceFirst("Exception$", "");
        return name.equals("IO") || name.equals("FileSystem") ? failed.getMessage() : name;
    }

    private <R> R locked(Locked<R> action) throws IOException {
        THREADS.lock();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                            FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return lock.isValid() ? action.run() : null;
            }
        } finally {
            THREADS.unlock();
        }
    }

    private T load() throws IOException {
        if (!Files.exists(file)) {
            return empty;
        }
        try {
            return parse(Files.readString(file));
        } catch (NewerException newer) {
            aside(".version-" + newer.version, "was written by a newer forkshop");
        } catch (JsonParseException | CharacterCodingException unreadable) {
            aside(".unreadable", "cannot be understood");
        }
        return empty;
    }

    private T parse(String text) {
        JsonObject json = GSON.fromJson(text, JsonObject.class);
        if (json == null || !(json.get("version") instanceof JsonPrimitive written) || !written.isNumber()) {
            throw new JsonParseException("no version");
        }
        if (written.getAsDouble() > version) {
            throw new NewerException((int) written.getAsDouble());
        }
        return GSON.fromJson(json, type);
    }

    private void aside(String suffix, String why) throws IOException {
        Path kept = beside(suffix);
        for (int number = 2; Files.exists(kept); number++) {
            kept = beside(suffix + "-" + number);
        }
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
        say.accept(file + " " + why + "; it is kept as " + kept.getFileName() + ", and a new one begins.");
    }

    private void write(T value) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("version", version);
        GSON.toJsonTree(value)
                .getAsJsonObject()
                .entrySet()
                .forEach(entry -> json.add(entry.getKey(), entry.getValue()));
        Path fresh = beside(".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(GSON.toJson(json) + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    /** The move itself reaches the disk with the folder. */
    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static final class NewerException extends JsonParseException {
        private static final long serialVersionUID = 1;
        private final int version;

        private NewerException(int version) {
            super("version " + version);
            this.version = version;
        }
    }
}
