package dev.forkshop.runtime.module;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The classes of a module, not loaded yet. As bytes it is what the cache keeps and a child reads. */
public final class CompiledModule {
    private static final int MAGIC = 0x464d_0005;
    private static final String HTTP = "dev/forkshop/runtime/http/";
    private static final String NET = "dev/forkshop/runtime/net/";

    private final String name;
    private final String mainClass;
    private final Map<String, byte[]> plain;
    private final Map<String, byte[]> classes;
    private Path keptAt;

    /** Its classes as javac made them, and those that run: the same, or with polls. */
    private CompiledModule(String name, String mainClass, Map<String, byte[]> plain, Map<String, byte[]> classes) {
        this.name = name;
        this.mainClass = mainClass;
        this.plain = plain;
        this.classes = classes;
    }

    static CompiledModule of(ModuleSource source, Map<String, byte[]> classes) {
        return new CompiledModule(source.name(), mainOf(source.name(), classes), classes, classes);
    }

    /** As a module of the user's runs: with polls, and its lambdas are classes. */
    static CompiledModule toRun(ModuleSource source, Map<String, byte[]> classes) {
        return new CompiledModule(
                source.name(),
                mainOf(source.name(), classes),
                LambdaWriter.write(classes),
                LambdaWriter.write(PollWriter.write(classes)));
    }

    /** A module whose classes are yet to come. */
    static CompiledModule empty(String name) {
        return new CompiledModule(name, name, Map.of(), Map.of());
    }

    /** A class of the runtime as a module whose main it has; read from where the runtime's classes are. */
    public static CompiledModule of(Class<?> compiled) throws IOException {
        try (InputStream bytes = compiled.getResourceAsStream(compiled.getSimpleName() + ".class")) {
            String name = compiled.getName();
            Map<String, byte[]> classes = Map.of(name, bytes.readAllBytes());
            return new CompiledModule(compiled.getSimpleName(), name, classes, classes);
        }
    }

    /**
     * The same for a process of its own: such a one ends with {@code exit}, whatever its code does, so that it needs no
     * polls. To link the first of them takes a starting child three milliseconds on JDK 17, eight on 25.
     */
    public CompiledModule withoutPolls() {
        return new CompiledModule(name, mainClass, plain, plain);
    }

    /** The class that has the file's name, else the first. */
    private static String mainOf(String name, Map<String, byte[]> classes) {
        return classes.keySet().stream()
                .filter(each -> each.equals(name) || each.endsWith("." + name))
                .findFirst()
                .orElseGet(() -> classes.keySet().stream()
                        .filter(each -> !each.contains("$"))
                        .findFirst()
                        .orElse(name));
    }

    /** {@code Doubler}. */
    public String name() {
        return name;
    }

    /** The binary name of the class whose main is run. */
    public String mainClass() {
        return mainClass;
    }

    /** The file that has these bytes; empty where they could not be kept. */
    public Optional<Path> keptAt() {
        return Optional.ofNullable(keptAt);
    }

    CompiledModule keptAt(Path file) {
        keptAt = file;
        return this;
    }

    /** Fresh classes, which share nothing with another run's: their statics are their own. */
    public ModuleClassLoader load(ModuleScope scope) {
        return new ModuleClassLoader(this, scope);
    }

    /** Whether its classes name the runtime's sockets. */
    public boolean serves() {
        return classes.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .anyMatch(text -> text.contains(HTTP) || text.contains(NET));
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    /** The classes with a check sum in front. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
            out.writeUTF(mainClass);
            write(plain, out);
            write(classes, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = bytes.toByteArray();
        return ByteBuffer.allocate(content.length + Integer.BYTES + Long.BYTES)
                .putInt(MAGIC)
                .putLong(sum(content))
                .put(content)
                .array();
    }

    private static void write(Map<String, byte[]> classes, DataOutputStream out) throws IOException {
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
    }

    /** @throws IOException if these are not, or no longer, the bytes of a module */
    public static CompiledModule fromBytes(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int head = Integer.BYTES + Long.BYTES;
        byte[] content = Arrays.copyOfRange(bytes, Math.min(head, bytes.length), bytes.length);
        if (bytes.length < head || in.getInt() != MAGIC || in.getLong() != sum(content)) {
            throw new IOException("not a compiled module, or a damaged one");
        }
        return read(new DataInputStream(new ByteArrayInputStream(content)));
    }

    private static CompiledModule read(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String mainClass = in.readUTF();
        Map<String, byte[]> plain = readClasses(in);
        return new CompiledModule(name, mainClass, plain, readClasses(in));
    }

    private static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String each = in.readUTF();
            classes.put(each, in.readNBytes(in.readInt()));
        }
        return classes;
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
