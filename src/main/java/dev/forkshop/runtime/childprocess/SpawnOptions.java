package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.AbortSignal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to start a program: Node's options of {@code spawn}. Never changes; each method gives a copy that differs in one
 * thing. Wrong values are refused here, with Node's codes.
 *
 * @param cwd where it runs; null or empty for where we are
 * @param env all of its environment; null for ours
 * @param argv0 what it sees as its own name; null for the file
 * @param stdio its descriptors from 0 on; what is missing of the first three is a pipe
 * @param detached whether it leads a session of its own, and may outlive us
 * @param shell the shell that gets the command line; null for none
 * @param signal ends the child when it is aborted; may be null
 * @param timeout milliseconds after which the child is ended; 0 for never
 * @param killSignal the number of the signal that timeout and abort send
 */
public record SpawnOptions(
        String cwd,
        Map<String, String> env,
        String argv0,
        List<Stdio> stdio,
        boolean detached,
        String shell,
        AbortSignal signal,
        long timeout,
        int killSignal) {

    /** The shell that {@code exec} and {@code shell: true} ask. */
    public static final String SHELL = "/bin/sh";

    private static final SpawnOptions DEFAULTS =
            new SpawnOptions(null, null, null, Stdio.all("pipe"), false, null, null, 0, Signals.number("SIGTERM"));

    public SpawnOptions {
        Validate.directory(cwd);
        Validate.noNullBytes("options.argv0", argv0);
        Validate.noNullBytes("options.shell", shell);
        Validate.timeout(timeout);
        Signals.number(killSignal);
        env = env == null ? null : Validate.environment(env);
        stdio = padded(stdio);
    }

    /** Node keeps the caller's list as it is and works with a copy of at least three. */
    private static List<Stdio> padded(List<Stdio> entries) {
        List<Stdio> all = new ArrayList<>(entries);
        for (int place = 0; place < Math.max(3, all.size()); place++) {
            if (place == all.size()) {
                all.add(Stdio.pipe());
            } else if (all.get(place) == null) {
                all.set(place, place < 3 ? Stdio.pipe() : Stdio.ignore());
            }
        }
        if (channels(all) > 1) {
            throw ErrorCode.ERR_IPC_ONE_PIPE.error();
        }
        return List.copyOf(all);
    }

    private static int channels(List<Stdio> entries) {
        int channels = 0;
        for (Stdio entry : entries) {
            channels += entry instanceof Stdio.Ipc ? 1 : 0;
        }
        return channels;
    }

    public static SpawnOptions defaults() {
        return DEFAULTS;
    }

    public SpawnOptions cwd(String directory) {
        return new SpawnOptions(directory, env, argv0, stdio, detached, shell, signal, timeout, killSignal);
    }

    public SpawnOptions cwd(Path directory) {
        return cwd(directory == null ? null : directory.toString());
    }

    /** A {@code file:} URL; others throw {@code ERR_INVALID_URL_SCHEME}. */
    public SpawnOptions cwd(URI directory) {
        return cwd(Validate.file(directory));
    }

    public SpawnOptions env(Map<String, String> environment) {
        return new SpawnOptions(cwd, environment, argv0, stdio, detached, shell, signal, timeout, killSignal);
    }

    /** The environment as it would have been, with one variable more: {@code {...process.env, NAME: value}}. */
    public SpawnOptions envPlus(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(env == null ? OwnEnvironment.copy() : env);
        more.put(name, value);
        return env(more);
    }

    public SpawnOptions argv0(String name) {
        return new SpawnOptions(cwd, env, name, stdio, detached, shell, signal, timeout, killSignal);
    }

    public SpawnOptions stdio(List<Stdio> entries) {
        return new SpawnOptions(cwd, env, argv0, entries, detached, shell, signal, timeout, killSignal);
    }

    public SpawnOptions stdio(Stdio... entries) {
        return stdio(Arrays.asList(entries));
    }

    /** One of Node's words for all three. */
    public SpawnOptions stdio(String word) {
        return stdio(Stdio.all(word));
    }

    public SpawnOptions detached(boolean whether) {
        return new SpawnOptions(cwd, env, argv0, stdio, whether, shell, signal, timeout, killSignal);
    }

    /** Whether {@value #SHELL} gets the command line. */
    public SpawnOptions shell(boolean whether) {
        return shell(whether ? SHELL : null);
    }

    public SpawnOptions shell(String path) {
        return new SpawnOptions(cwd, env, argv0, stdio, detached, path, signal, timeout, killSignal);
    }

    public SpawnOptions signal(AbortSignal abort) {
        return new SpawnOptions(cwd, env, argv0, stdio, detached, shell, abort, timeout, killSignal);
    }

    public SpawnOptions timeout(long millis) {
        return new SpawnOptions(cwd, env, argv0, stdio, detached, shell, signal, millis, killSignal);
    }

    /** By name, in any case; throws {@code ERR_UNKNOWN_SIGNAL}. */
    public SpawnOptions killSignal(String name) {
        return killSignal(Signals.number(name));
    }

    public SpawnOptions killSignal(int number) {
        return new SpawnOptions(cwd, env, argv0, stdio, detached, shell, signal, timeout, number);
    }
}
