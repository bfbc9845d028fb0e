package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Message;

/**
 * What a thread is told about itself.
 *
 * @param threadId 0 for a main thread
 * @param parentPort null in a main thread
 */
record WorkerContext(
        int threadId,
        String name,
        MessagePort parentPort,
        Message workerData,
        double stackSizeMb,
        EnvironmentData environmentData) {
    private static WorkerContext main() {
        return new WorkerContext(0, "", null, new Message(null), WorkerOptions.STACK_MB, EnvironmentData.empty());
    }

    static WorkerContext current() {
        return EventLoop.current().attachment(WorkerContext.class, WorkerContext::main);
    }

    void attachTo(EventLoop loop) {
        loop.attachment(WorkerContext.class, () -> this);
    }
}
