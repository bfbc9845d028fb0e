package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.List;

/**
 * What a parent tells a forked child in an environment variable, so that it becomes one: Node's NODE_CHANNEL_FD and
 * NODE_CHANNEL_SERIALIZATION_MODE. The child's program does not see it.
 *
 * @param address the parent's socket
 * @param token the word that lets this child in, once
 * @param file the module's source
 * @param compiled the module's classes; null where they could not be kept
 * @param lifeline the descriptor that ends when the parent does; -1 for a detached child
 */
public record ForkNote(
        Path address,
        String token,
        Serialization serialization,
        long parent,
        Path file,
        Path compiled,
        int lifeline,
        List<String> execArgv,
        ForkSettings settings) {
    /** The name of the variable. */
    public static final String VARIABLE = "FORKSHOP_CHILD";

    String text() {
        NoteWriter note = new NoteWriter();
        note.word(address).word(token).word(serialization.word()).word(parent);
        note.word(file).word(compiled).word(lifeline);
        note.words(execArgv).word(settings.classPath()).words(settings.jvmOptions());
        note.words(settings.home().folders()).word(settings.home().cache());
        note.words(settings.home().precompiled());
        return note.text();
    }

    static ForkNote read(String text) {
        NoteReader note = new NoteReader(text);
        Path address = note.path();
        String token = note.word();
        Serialization serialization = Serialization.of(note.word());
        long parent = Long.parseLong(note.word());
        Path file = note.path();
        Path compiled = note.path();
        int lifeline = note.number();
        List<String> execArgv = note.words();
        return new ForkNote(
                address,
                token,
                serialization,
                parent,
                file,
                compiled,
                lifeline,
                execArgv,
                new ForkSettings(
                        note.word(), note.words(), new ModuleHome(note.paths(), note.path(), note.paths()), execArgv));
    }
}
