package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import java.util.List;
import java.util.Map;

/**
 * How to make a worker: Node's options of {@code Worker}. Never changes; each method gives a copy that differs in one
 * thing.
 *
 * @param eval whether the first argument of {@code Worker} is Java source text instead of a module's name
 * @param workerData cloned, or moved as far as {@code transferList} says
 * @param env the worker's variables; null for a copy of its maker's, {@link WorkerThreads#SHARE_ENV} for the same ones
 * @param argv words that follow the module's name in {@code process.argv}, as texts
 * @param stdin whether the maker writes the worker's input, as {@link Worker#stdin}
 * @param stdout whether the maker reads the worker's output itself; otherwise it goes where its own goes
 * @param stackSizeMb how deep the worker may recurse; the only one of Node's resource limits that a JVM can set a thread
 */
public record WorkerOptions(
        boolean eval,
        Object workerData,
        List<?> transferList,
        Map<String, String> env,
        List<?> argv,
        List<String> execArgv,
        String name,
        boolean stdin,
        boolean stdout,
        boolean stderr,
        double stackSizeMb) {
    /** Node's default of a worker's stack. */
    public static final double STACK_MB = 4;

    private static final WorkerOptions DEFAULTS =
            new WorkerOptions(false, null, List.of(), null, List.of(), null, "", false, false, false, STACK_MB);

    public WorkerOptions {
        transferList = transferList == null ? List.of() : List.copyOf(transferList);
        if (argv == null) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("options.argv", "an instance of Array", "null");
        }
        if (name == null) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("options.name", "of type string", "null");
        }
        if (execArgv != null && !execArgv.isEmpty()) {
            throw ErrorCode.ERR_WORKER_INVALID_EXEC_ARGV.error(String.join(", ", execArgv));
        }
        if (!(stackSizeMb > 0)) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error("options.resourceLimits.stackSizeMb", "> 0", stackSizeMb);
        }
    }

    public static WorkerOptions defaults() {
        return DEFAULTS;
    }

    /** The first argument is source text. */
    public WorkerOptions source() {
        return new WorkerOptions(
                true, workerData, transferList, env, argv, execArgv, name, stdin, stdout, stderr, stackSizeMb);
    }

    public WorkerOptions workerData(Object data) {
        return workerData(data, List.of());
    }

    /** Data of which a part moves. */
    public WorkerOptions workerData(Object data, List<?> transfer) {
        return new WorkerOptions(eval, data, transfer, env, argv, execArgv, name, stdin, stdout, stderr, stackSizeMb);
    }

    public WorkerOptions env(Map<String, String> variables) {
        return new WorkerOptions(
                eval, workerData, transferList, variables, argv, execArgv, name, stdin, stdout, stderr, stackSizeMb);
    }

    public WorkerOptions argv(List<?> words) {
        return new WorkerOptions(
                eval, workerData, transferList, env, words, execArgv, name, stdin, stdout, stderr, stackSizeMb);
    }

    public WorkerOptions execArgv(List<String> flags) {
        return new WorkerOptions(
                eval, workerData, transferList, env, argv, flags, name, stdin, stdout, stderr, stackSizeMb);
    }

    public WorkerOptions name(String threadName) {
        return new WorkerOptions(
                eval, workerData, transferList, env, argv, execArgv, threadName, stdin, stdout, stderr, stackSizeMb);
    }

    /** Which of the three streams the maker handles itself. */
    public WorkerOptions stdio(boolean input, boolean output, boolean errors) {
        return new WorkerOptions(
                eval, workerData, transferList, env, argv, execArgv, name, input, output, errors, stackSizeMb);
    }

    public WorkerOptions stackSizeMb(double megabytes) {
        return new WorkerOptions(
                eval, workerData, transferList, env, argv, execArgv, name, stdin, stdout, stderr, megabytes);
    }
}
