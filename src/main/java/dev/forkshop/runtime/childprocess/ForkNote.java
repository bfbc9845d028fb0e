package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a parent tells a forked child in an environment variable, so that it becomes one: Node's NODE_CHANNEL_FD and
 * NODE_CHANNEL_SERIALIZATION_MODE. The child's program does not see it.
 *
 * @param address the parent's socket
 * @param token the word that lets this child in, once
 * @param lifeline the descriptor that ends when the parent does; -1 for a detached child
 * @param errand what to run; null for a spare, which is told later
 */
record ForkNote(Path address, String token, long parent, int lifeline, ForkSettings settings, Errand errand) {
    /** The name of the variable. */
    static final String VARIABLE = "FORKSHOP_CHILD";

    /** As the environment of the child has it. */
    Map<String, String> asVariable() {
        return Map.of(VARIABLE, text());
    }

    boolean forSpare() {
        return errand == null;
    }

    String text() {
        NoteWriter note = new NoteWriter();
        note.word(address).word(token).word(parent).word(lifeline);
        note.word(settings.classPath()).words(settings.jvmOptions());
        note.words(settings.home().folders()).word(settings.home().cache());
        note.words(settings.home().precompiled());
        note.word(forSpare() ? "spare" : "");
        if (!forSpare()) {
            errand.writeTo(note);
        }
        return note.text();
    }

    /** @param arguments those on the command line */
    static ForkNote read(String text, List<String> arguments) {
        NoteReader note = new NoteReader(text);
        Path address = note.path();
        String token = note.word();
        long parent = Long.parseLong(note.word());
        int lifeline = note.number();
        String classPath = note.word();
        List<String> jvmOptions = note.words();
        ModuleHome home = new ModuleHome(note.paths(), note.path(), note.paths());
        Errand errand = note.word().isEmpty() ? Errand.readFrom(note, arguments) : null;
        List<String> execArgv = errand == null ? List.of() : errand.execArgv();
        ForkSettings settings = new ForkSettings(classPath, jvmOptions, home, execArgv);
        return new ForkNote(address, token, parent, lifeline, settings, errand);
    }
}
