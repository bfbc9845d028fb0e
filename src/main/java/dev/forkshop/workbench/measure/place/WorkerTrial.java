package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.Optional;

/** The module in a worker of its own. Its output is not shown. */
final class WorkerTrial extends Trial {
    private final long before = Memory.live();
    private Worker worker;

    WorkerTrial(Assignment task) {
        super(task);
    }

    @Override
    void begin() {
        WorkerOptions options = silent();
        worker = new Worker(
                task.file().toString(), task.data().map(options::workerData).orElse(options));
        task.session().workers().add(worker, task.line());
        read(worker);
        worker.onMessage(answer -> answered(Place.WORKER, answer));
        worker.onError(error -> failed(error.toString()));
        worker.onExit(code -> ended("exit " + code));
        task.messages().forEach(worker::postMessage);
        if (stopped()) {
            worker.terminate();
        }
    }

    static WorkerOptions silent() {
        return WorkerOptions.defaults().stdio(false, true, true);
    }

    /** Takes what it prints, so that nothing piles up. */
    static void read(Worker worker) {
        worker.stdout().resume();
        worker.stderr().resume();
    }

    @Override
    Optional<Memory> memory() {
        return Optional.of(Memory.since(before));
    }

    @Override
    void release() {
        worker.terminate();
    }

    @Override
    void end() {
        task.loop().execute(() -> {
            if (worker != null) {
                worker.terminate();
            }
        });
    }
}
