package dev.forkshop.workbench.measure.beside;

import dev.forkshop.workbench.session.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A private folder with our preload for Node in it and the file to which it reports. A program that is run with
 * {@link #options} reports what it, its forked children and its workers do; it prints and does the same as without.
 */
public final class Preload implements AutoCloseable {
    private static final String SCRIPT = "preload.cjs";
    private static final String FACTS = "facts";

    private final TemporaryFolder folder;

    private Preload(TemporaryFolder folder) {
        this.folder = folder;
    }

    public static Preload prepare() throws IOException {
        Preload preload = new Preload(TemporaryFolder.of("beside"));
        try (InputStream script = Preload.class.getResourceAsStream(SCRIPT)) {
            Files.copy(script, preload.folder.path().resolve(SCRIPT));
        }
        Files.createFile(preload.folder.path().resolve(FACTS));
        return preload;
    }

    /** What Node's command line must have before the program. */
    public List<String> options() {
        return List.of("--require", folder.path().resolve(SCRIPT).toString());
    }

    /** Puts a program into the folder. */
    Path program(String name, String text) throws IOException {
        return Files.writeString(folder.path().resolve(name + ".js"), text);
    }

    /** What was reported so far, in whole lines. */
    public List<String> reported() throws IOException {
        String text = Files.readString(folder.path().resolve(FACTS));
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() {
        folder.close();
    }
}
