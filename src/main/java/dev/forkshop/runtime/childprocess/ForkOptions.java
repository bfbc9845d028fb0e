package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.loop.AbortSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How to fork a module: Node's options of {@code fork}. Never changes; each method gives a copy that differs in one
 * thing. Wrong values are refused here, with Node's codes. A {@code shell} there is none: fork never asks one.
 *
 * @param spawn what spawn would be told
 * @param execPath the java to use; null for the one that runs this
 * @param execArgv options of the JVM; null for those that this process was given itself
 * @param silent whether the parent gets the child's input and output as streams instead of sharing its own
 * @param stdio the descriptors; null for what {@code silent} says
 * @param spare whether the JVM may be one that was {@linkplain Spares#keep kept ready}
 */
public record ForkOptions(
        SpawnOptions spawn,
        String execPath,
        List<String> execArgv,
        boolean silent,
        List<Stdio> stdio,
        Serialization serialization,
        boolean spare) {
    private static final ForkOptions DEFAULTS =
            new ForkOptions(SpawnOptions.defaults(), null, null, false, null, Serialization.JSON, false);

    public ForkOptions {
        execArgv = execArgv == null ? null : List.copyOf(execArgv);
        stdio = stdio == null ? null : withOneChannel(stdio);
    }

    private static List<Stdio> withOneChannel(List<Stdio> entries) {
        long channels = entries.stream().filter(Stdio.Ipc.class::isInstance).count();
        if (channels == 0) {
            throw ErrorCode.ERR_CHILD_PROCESS_IPC_REQUIRED.error("options.stdio");
        }
        if (channels > 1) {
            throw ErrorCode.ERR_IPC_ONE_PIPE.error();
        }
        return new ArrayList<>(entries);
    }

    public static ForkOptions defaults() {
        return DEFAULTS;
    }

    /** The descriptors in order; the place of the channel is empty, because a JVM finds its channel by an address. */
    List<Stdio> descriptors() {
        String word = silent ? "pipe" : "inherit";
        List<Stdio> asked = stdio == null ? Stdio.list(word, word, word, "ipc") : stdio;
        return asked.stream()
                .map(each -> each instanceof Stdio.Ipc ? Stdio.ignore() : each)
                .toList();
    }

    private ForkOptions with(SpawnOptions other) {
        return new ForkOptions(other, execPath, execArgv, silent, stdio, serialization, spare);
    }

    public ForkOptions cwd(String directory) {
        return with(spawn.cwd(directory));
    }

    public ForkOptions cwd(Path directory) {
        return with(spawn.cwd(directory));
    }

    public ForkOptions env(Map<String, String> environment) {
        return with(spawn.env(environment));
    }

    public ForkOptions envPlus(String name, String value) {
        return with(spawn.envPlus(name, value));
    }

    public ForkOptions detached(boolean whether) {
        return with(spawn.detached(whether));
    }

    public ForkOptions signal(AbortSignal abort) {
        return with(spawn.signal(abort));
    }

    public ForkOptions timeout(long millis) {
        return with(spawn.timeout(millis));
    }

    public ForkOptions killSignal(String name) {
        return with(spawn.killSignal(name));
    }

    public ForkOptions execPath(String java) {
        return new ForkOptions(spawn, java, execArgv, silent, stdio, serialization, spare);
    }

    public ForkOptions execArgv(List<String> options) {
        return new ForkOptions(spawn, execPath, options, silent, stdio, serialization, spare);
    }

    /**
     * Has the module run in the JVM that {@link Spares#keep} has ready, if there is one and if one that is started for it
     * would be the same: without options of its own, not detached, with three pipes, with this process's environment and
     * working directory. Else, and unless told, one is started.
     */
    public ForkOptions spare(boolean whether) {
        return new ForkOptions(spawn, execPath, execArgv, silent, stdio, serialization, whether);
    }

    public ForkOptions silent(boolean whether) {
        return new ForkOptions(spawn, execPath, execArgv, whether, stdio, serialization, spare);
    }

    /** Wins over {@code silent}. Throws ERR_CHILD_PROCESS_IPC_REQUIRED where no entry is {@code ipc}. */
    public ForkOptions stdio(List<Stdio> entries) {
        return new ForkOptions(spawn, execPath, execArgv, silent, entries, serialization, spare);
    }

    public ForkOptions stdio(Stdio... entries) {
        return stdio(Arrays.asList(entries));
    }

    /** One of Node's words for all three; the channel comes on top. */
    public ForkOptions stdio(String word) {
        List<Stdio> entries = new ArrayList<>(Stdio.all(word));
        entries.add(Stdio.ipc());
        return stdio(entries);
    }

    public ForkOptions serialization(Serialization how) {
        return new ForkOptions(spawn, execPath, execArgv, silent, stdio, how, spare);
    }

    /** By Node's word: {@code json} or {@code advanced}. */
    public ForkOptions serialization(String word) {
        return serialization(Serialization.of(word));
    }
}
