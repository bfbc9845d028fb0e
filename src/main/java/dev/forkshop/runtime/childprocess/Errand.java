package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Serialization;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a forked child is to run.
 *
 * @param file the module's source
 * @param compiled the module's classes; null where they could not be kept
 * @param execArgv options that its JVM was given besides the usual ones
 * @param arguments what the module's main gets
 */
record Errand(Serialization serialization, Path file, Path compiled, List<String> execArgv, List<String> arguments) {
    /** Without the arguments, which a JVM that is started for this finds on its command line. */
    void writeTo(NoteWriter note) {
        note.word(serialization.word()).word(file).word(compiled).words(execArgv);
    }

    static Errand readFrom(NoteReader note, List<String> arguments) {
        return new Errand(Serialization.of(note.word()), note.path(), note.path(), note.words(), arguments);
    }

    /** All of it, for a JVM that was started before. */
    byte[] bytes() {
        NoteWriter note = new NoteWriter();
        writeTo(note);
        return note.words(arguments).text().getBytes(StandardCharsets.UTF_8);
    }

    static Errand of(byte[] bytes) {
        NoteReader note = new NoteReader(new String(bytes, StandardCharsets.UTF_8));
        Errand head = readFrom(note, List.of());
        return new Errand(head.serialization, head.file, head.compiled, head.execArgv, note.words());
    }
}
