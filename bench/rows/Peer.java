import dev.forkshop.runtime.workerthreads.Worker;
import java.util.List;

/** A worker, and what its next message means. */
final class Peer {
    private final Worker worker;
    private Runnable reply;

    Peer(Worker worker) {
        this.worker = worker;
        worker.onMessage(message -> reply.run());
    }

    void onReply(Runnable reply) {
        this.reply = reply;
    }

    void post(Object message) {
        worker.postMessage(message);
    }

    void post(Object message, List<?> transferred) {
        worker.postMessage(message, transferred);
    }
}
