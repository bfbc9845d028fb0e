package dev.forkshop.workbench.command;

import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code worker run}: runs a module in a thread of this process, with a loop and classes of its own. */
public final class WorkerRunCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("worker run", Groups.PROGRAMS, "run a module in a thread of its own, with a loop of its own")
                .example("worker run Doubler --send '{\"num\":21}'", "a message there, an answer back: both are copies")
                .example("worker run HeavySum", "computes beside the shop's loop, which stays free")
                .example("worker run Echo --keep", "lives on; worker send ID 1 talks to it, worker list shows it")
                .option("--data", "JSON", "its workerData: a copy")
                .options("--send", "JSON", "send it this message")
                .option("--shared", "NAME", "workerData.shared: memory that both see", Usage.Values.SHARED)
                .option("--count", "N", "start so many of them at once")
                .flag("--keep", "return at once and leave it running; worker list lists it")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .more("ARGUMENT", "what its main is given", Usage.Values.NONE)
                .detail(
                        "The exit status is the worker's exit code. As in Node nobody outside can close its port: when as "
                                + "many answers have come as messages went, one that does nothing but listen is terminated. A "
                                + "worker that waits for a message and is sent none gets the one in its description.")
                .detail(
                        "A module finds the memory of --shared in workerData as shared, a SharedArrayBuffer. In run and "
                                + "fork there is no workerData: a process shares memory with nobody.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        List<Object> messages = JsonArgument.all("--send", arguments.all("--send"));
        Object data = data(arguments, session);
        ProgramRun run = new ProgramRun("worker run", withSize(arguments, session), session, job);
        boolean compiled = ModuleArgument.compile(run) != null;
        return run.perform(started -> {
            if (compiled) {
                start(started, options(arguments, data), messages);
            }
        });
    }

    private static void start(ProgramRun run, WorkerOptions options, List<Object> messages) {
        Path file = ModuleArgument.file(run);
        Crew crew = new Crew(run);
        MessagePrinter printer = new MessagePrinter(run);
        for (int i = 0; i < ProgramOptions.count(run.arguments()); i++) {
            Worker worker = new Worker(file.toString(), options);
            printer.ofWorker(worker.threadId());
            printer.from(crew.take(worker));
            Conversation.begin(run, new WorkerPartner(crew, worker), printer, messages, file);
        }
    }

    private static WorkerOptions options(Arguments arguments, Object data) {
        return WorkerOptions.defaults().workerData(data).argv(arguments.from(1)).stdio(false, true, true);
    }

    // ---- workerData

    private static Object data(Arguments arguments, Session session) {
        Object data = arguments
                .text("--data")
                .map(text -> JsonArgument.one("--data", text))
                .orElse(null);
        return arguments.text("--shared").isPresent()
                ? withShared(
                        data,
                        SharedArgument.of(session, arguments.text("--shared").get())
                                .buffer())
                : data;
    }

    /** How large the shared memory is belongs to the program that {@code show} makes of the line. */
    private static Arguments withSize(Arguments arguments, Session session) {
        return arguments
                .text("--shared")
                .map(name -> SharedArgument.of(session, name).buffer().byteLength())
                .map(bytes -> arguments.with("--shared-bytes", Integer.toString(bytes)))
                .orElse(arguments);
    }

    private static Object withShared(Object data, Object shared) {
        Map<Object, Object> whole = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> given) {
            whole.putAll(given);
        } else if (data != null) {
            throw new UsageError(
                    "--shared is put into workerData as shared, so --data must be an object", "try --data '{\"n\":1}'");
        }
        whole.put("shared", shared);
        return whole;
    }
}
