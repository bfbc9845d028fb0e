package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Parcel;
import dev.forkshop.runtime.module.JavaProgram;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.module.Modules;
import dev.forkshop.runtime.module.WorkFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that a new worker gets from its maker, put together on the maker's thread; copies only. */
record WorkerSetup(
        int threadId,
        String source,
        WorkerOptions options,
        Parcel workerData,
        Parcel environmentData,
        Map<String, String> env,
        Path cwd,
        Modules modules,
        Journal journal) {
    private static final AtomicInteger LAST_ID = new AtomicInteger();

    /** The variables of whoever is no module: the prompt. */
    private static final Map<String, String> OUTSIDE = new ConcurrentHashMap<>(System.getenv());

    static WorkerSetup of(EventLoop loop, String source, WorkerOptions options) {
        if (source == null) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("filename", "of type string or an instance of URL", "null");
        }
        Optional<ModuleOptions> maker = ModuleRun.current().map(ModuleRun::options);
        Parcel data = Parcel.of(options.workerData(), "workerData", options.transferList());
        Parcel environment = WorkerContext.current().environmentData().pack();
        int id = LAST_ID.incrementAndGet();
        return new WorkerSetup(
                id,
                source,
                options,
                data,
                environment,
                environment(options, maker.map(ModuleOptions::env).orElse(OUTSIDE)),
                maker.map(ModuleOptions::cwd).orElseGet(() -> WorkFolder.of(loop)),
                Modules.of(loop),
                loop.journal().toldBy("worker " + id));
    }

    private static Map<String, String> environment(WorkerOptions options, Map<String, String> makers) {
        if (options.env() == WorkerThreads.SHARE_ENV) {
            return makers;
        }
        return new ConcurrentHashMap<>(options.env() == null ? makers : options.env());
    }

    /** How facts call what it runs. */
    String moduleName() {
        return options.eval() ? "[source]" : source;
    }

    WorkerFact.Started started() {
        int copied = options.workerData() == null ? 0 : workerData.copied();
        return new WorkerFact.Started(
                threadId, moduleName(), options.name(), copied, workerData.moved(), workerData.shared());
    }

    ModuleOptions moduleOptions(Path file, WorkerStdio stdio, PortChannel channel) {
        List<String> words = options.argv().stream().map(String::valueOf).toList();
        return new ModuleOptions(
                file,
                words,
                JavaProgram.path(),
                List.of(),
                env,
                cwd,
                "worker",
                stdio.output(),
                stdio.errors(),
                channel);
    }
}
