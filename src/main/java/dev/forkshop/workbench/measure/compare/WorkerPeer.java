package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;

/** The module in a thread of its own. */
final class WorkerPeer extends Peer {
    private final Worker worker;

    WorkerPeer() {
        WorkerOptions options =
                WorkerOptions.defaults().argv(List.of(Trial.ARGUMENT)).stdio(false, true, true);
        worker = new Worker(MODULE, options);
        worker.onMessage(this::heard);
        worker.onError(this::failed);
        worker.onExit(code -> ended("exit " + code));
        worker.stdout().onData(piece -> wrote(piece.length()));
        worker.stderr().resume();
    }

    @Override
    void post(Object message, List<?> transfer) {
        worker.postMessage(message, transfer);
    }

    @Override
    void end() {
        worker.terminate();
    }
}
