package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;
import dev.forkshop.runtime.ipc.Serialization;
import java.util.List;

/** The module in a process of its own, forked plainly or as a cluster's worker; its channel clones as workers' ports do. */
final class ProcessPeer extends Peer {
    private final ChildProcess child;

    private ProcessPeer(ChildProcess child) {
        this.child = child;
        child.onMessage(this::heard);
        child.onError(this::failed);
        child.onClose((code, signal) -> ended(signal == null ? "exit " + code : signal));
        child.stdout().onData(piece -> wrote(piece.length()));
        child.stderr().resume();
    }

    static ProcessPeer forked() {
        ForkOptions options = ForkOptions.defaults().silent(true).serialization(Serialization.ADVANCED);
        return new ProcessPeer(ChildProcesses.fork(MODULE, List.of(Trial.ARGUMENT), options));
    }

    /** The loop becomes the primary. */
    static ProcessPeer clustered() {
        Cluster.setupPrimary(ClusterSettings.none()
                .exec(MODULE)
                .args(Trial.ARGUMENT)
                .silent(true)
                .serialization(Serialization.ADVANCED));
        return new ProcessPeer(Cluster.fork().process());
    }

    @Override
    void post(Object message, List<?> transfer) {
        child.send(message, error -> {
            if (error != null) {
                failed(error);
            }
        });
    }

    @Override
    void end() {
        child.kill("SIGKILL");
    }
}
