package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import dev.forkshop.runtime.ipc.Serialization;
import java.util.List;
import java.util.Map;

/**
 * What workers are forked with: Node's {@code cluster.settings}. A part that is null was not set. Never changes; each
 * method gives a copy that differs in one thing.
 *
 * @param exec the module
 * @param args its arguments
 * @param execArgv options of its JVM
 * @param cwd where it runs; null for where the primary does
 * @param silent whether the primary gets its output as streams instead of sharing its own
 * @param stdio its descriptors; null for what {@code silent} says
 */
public record ClusterSettings(
        String exec,
        List<String> args,
        List<String> execArgv,
        String cwd,
        Boolean silent,
        List<Stdio> stdio,
        Serialization serialization) {
    private static final ClusterSettings NONE = new ClusterSettings(null, null, null, null, null, null, null);

    public ClusterSettings {
        args = args == null ? null : List.copyOf(args);
        execArgv = execArgv == null ? null : List.copyOf(execArgv);
        stdio = stdio == null ? null : List.copyOf(stdio);
    }

    /** Nothing set: Node's {@code {}}. */
    public static ClusterSettings none() {
        return NONE;
    }

    /** These, with what {@code other} sets in place of what stands here. */
    ClusterSettings plus(ClusterSettings other) {
        return new ClusterSettings(
                either(other.exec, exec),
                either(other.args, args),
                either(other.execArgv, execArgv),
                either(other.cwd, cwd),
                either(other.silent, silent),
                either(other.stdio, stdio),
                either(other.serialization, serialization));
    }

    private static <T> T either(T first, T second) {
        return first == null ? second : first;
    }

    /** As an option of {@code fork}, with this environment. */
    ForkOptions forkOptions(Map<String, String> env) {
        ForkOptions options =
                ForkOptions.defaults().cwd(cwd).env(env).execArgv(execArgv).silent(Boolean.TRUE.equals(silent));
        ForkOptions wired = stdio == null ? options : options.stdio(stdio);
        return serialization == null ? wired : wired.serialization(serialization);
    }

    public ClusterSettings exec(String module) {
        return new ClusterSettings(module, args, execArgv, cwd, silent, stdio, serialization);
    }

    public ClusterSettings args(List<String> arguments) {
        return new ClusterSettings(exec, arguments, execArgv, cwd, silent, stdio, serialization);
    }

    public ClusterSettings args(String... arguments) {
        return args(List.of(arguments));
    }

    public ClusterSettings execArgv(List<String> options) {
        return new ClusterSettings(exec, args, options, cwd, silent, stdio, serialization);
    }

    public ClusterSettings cwd(String directory) {
        return new ClusterSettings(exec, args, execArgv, directory, silent, stdio, serialization);
    }

    public ClusterSettings silent(boolean whether) {
        return new ClusterSettings(exec, args, execArgv, cwd, whether, stdio, serialization);
    }

    public ClusterSettings stdio(Stdio... entries) {
        return new ClusterSettings(exec, args, execArgv, cwd, silent, List.of(entries), serialization);
    }

    public ClusterSettings serialization(Serialization how) {
        return new ClusterSettings(exec, args, execArgv, cwd, silent, stdio, how);
    }
}
