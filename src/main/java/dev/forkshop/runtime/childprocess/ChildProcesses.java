package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Node's module {@code child_process}. Every call is made on an event loop, and its callbacks come there. Arguments
 * that Node refuses are refused with the same code.
 */
public final class ChildProcesses {
    private ChildProcesses() {}

    // ---- fork

    /**
     * Starts a module in a JVM of its own, with a channel to it. The module is compiled first if it must be; one that is
     * not found or does not compile is thrown and starts nothing.
     */
    public static ChildProcess fork(String module) {
        return fork(module, List.of(), ForkOptions.defaults());
    }

    public static ChildProcess fork(String module, List<String> args) {
        return fork(module, args, ForkOptions.defaults());
    }

    public static ChildProcess fork(String module, ForkOptions options) {
        return fork(module, List.of(), options);
    }

    public static ChildProcess fork(String module, List<String> args, ForkOptions options) {
        return Fork.start(EventLoop.current(), module, args, options);
    }

    // ---- spawn: the output as it comes

    /** Starts a program; its output comes as it is written. */
    public static ChildProcess spawn(String file) {
        return spawn(file, List.of(), SpawnOptions.defaults());
    }

    public static ChildProcess spawn(String file, List<String> args) {
        return spawn(file, args, SpawnOptions.defaults());
    }

    public static ChildProcess spawn(String file, SpawnOptions options) {
        return spawn(file, List.of(), options);
    }

    public static ChildProcess spawn(String file, List<String> args, SpawnOptions options) {
        return Spawner.spawn(EventLoop.current(), ProgramCall.of("spawn", file, args, options));
    }

    // ---- exec: a shell's command line, the output at the end

    /** Has a shell run the command; the output comes when all is over. */
    public static Execution exec(String command) {
        return exec(command, ExecOptions.defaults());
    }

    public static Execution exec(String command, ExecOptions options) {
        return Execution.start(callback -> exec(command, options, callback));
    }

    public static ChildProcess exec(String command, ExecCallback callback) {
        return exec(command, ExecOptions.defaults(), callback);
    }

    public static ChildProcess exec(String command, ExecOptions options, ExecCallback callback) {
        Validate.command(command);
        return Exec.start("exec", command, List.of(), withShell(options), callback);
    }

    private static ExecOptions withShell(ExecOptions options) {
        return hasShell(options.spawn()) ? options : options.shell(true);
    }

    private static boolean hasShell(SpawnOptions options) {
        return options.shell() != null && !options.shell().isEmpty();
    }

    // ---- execFile: a program without a shell, the output at the end

    /** Runs a program without a shell; the output comes when all is over. */
    public static Execution execFile(String file, List<String> args) {
        return execFile(file, args, ExecOptions.defaults());
    }

    public static Execution execFile(String file, List<String> args, ExecOptions options) {
        return Execution.start(callback -> execFile(file, args, options, callback));
    }

    public static ChildProcess execFile(String file, List<String> args, ExecCallback callback) {
        return execFile(file, args, ExecOptions.defaults(), callback);
    }

    public static ChildProcess execFile(String file, List<String> args, ExecOptions options, ExecCallback callback) {
        return Exec.start("execFile", file, args, options, callback);
    }

    // ---- the sync forms: the loop stands still meanwhile

    /** Runs a program and waits; everything else on this loop waits too. */
    public static SyncResult spawnSync(String file) {
        return spawnSync(file, List.of(), SyncOptions.defaults());
    }

    public static SyncResult spawnSync(String file, List<String> args) {
        return spawnSync(file, args, SyncOptions.defaults());
    }

    public static SyncResult spawnSync(String file, List<String> args, SyncOptions options) {
        return SyncRun.run(ProgramCall.of("spawnSync", file, args, options.spawn()), options);
    }

    /** Runs a program without a shell, waits, and gives its standard output; throws {@link SyncException}. */
    public static Chunk execFileSync(String file, List<String> args) {
        return execFileSync(file, args, SyncOptions.defaults());
    }

    public static Chunk execFileSync(String file, List<String> args, SyncOptions options) {
        List<String> words = new ArrayList<>(List.of(file));
        words.addAll(args);
        ProgramCall call = ProgramCall.of("execFileSync", file, args, options.spawn());
        return checked(SyncRun.run(call, options), options, String.join(" ", words));
    }

    /** Has a shell run the command, waits, and gives its standard output; throws {@link SyncException}. */
    public static Chunk execSync(String command) {
        return execSync(command, SyncOptions.defaults());
    }

    public static Chunk execSync(String command, SyncOptions options) {
        Validate.command(command);
        SyncOptions withShell = hasShell(options.spawn()) ? options : options.shell(true);
        ProgramCall call = ProgramCall.of("execSync", command, List.of(), withShell.spawn());
        return checked(SyncRun.run(call, withShell), withShell, command);
    }

    /** What the child said on its error output is passed on to ours, unless the caller decided where it goes. */
    private static Chunk checked(SyncResult result, SyncOptions options, String command) {
        if (!options.stdioGiven() && result.stderr() != null) {
            System.err.print(result.stderr());
        }
        SyncException.check(result, command);
        return result.stdout();
    }
}
