import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;
import dev.forkshop.runtime.memory.AnyArrayBuffer;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets itself be examined: says who it is at once, then does what it is asked for, {"do":"take"}, "set", "print", "listen",
 * "compute", "throw", or starts another of its kind, "parent", and looks whether that changed a variable here.
 */
class Specimen {
    record Here(long pid, List<String> argv) {}

    record State(long there, long here, long pid) {}

    private static int variable;
    private static long child;

    public static void main(String[] arguments) {
        process.onMessage(Specimen::perform);
        process.send(new Here(process.pid(), List.of(arguments)));
    }

    private static void perform(Message message) {
        switch (message.text("do")) {
            case "take" -> answer("bytes", take(message.get("data")));
            case "set" -> answer("variable", variable = 42);
            case "print" -> print(message.integer("bytes"));
            case "listen" -> listen((int) message.integer("port"));
            case "compute" -> answer("computed", compute(message.integer("ms")));
            case "parent" -> parent(message.text("how"));
            default -> throw new IllegalStateException("thrown on purpose");
        }
    }

    private static void answer(String name, Object value) {
        process.send(Map.of(name, value));
    }

    /** Writes into the first byte of what it got: who else sees that has the same memory. */
    private static long take(Object data) {
        if (data instanceof AnyArrayBuffer buffer) {
            new Uint8Array(buffer).set(0, 42);
            return buffer.byteLength();
        }
        byte[] bytes = (byte[]) data;
        bytes[0] = 42;
        return bytes.length;
    }

    private static void print(long bytes) {
        process.stdout().write("x".repeat((int) bytes));
        answer("printed", bytes);
    }

    private static void listen(int port) {
        Server server = Net.createServer();
        server.onError(error -> answer("error", error.code()));
        server.onListening(() -> answer("port", server.address().port()));
        server.listen(port, "127.0.0.1");
    }

    private static long compute(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        long rounds = 0;
        while (System.nanoTime() < end) {
            rounds++;
        }
        return rounds;
    }

    // ---- another of its kind, whose parent this is

    private static void parent(String how) {
        switch (how) {
            case "worker" -> {
                Worker worker = new Worker("Specimen");
                worker.onMessage(message -> heard(message, worker::postMessage));
            }
            case "cluster" -> {
                Cluster.setupPrimary(ClusterSettings.none().exec("Specimen").args(List.of()));
                ChildProcess child = Cluster.fork().process();
                child.onMessage(message -> heard(message, child::send));
            }
            default -> {
                ChildProcess child = ChildProcesses.fork("Specimen", List.of(), ForkOptions.defaults());
                child.onMessage(message -> heard(message, child::send));
            }
        }
    }

    /** First it says who it is; then it has set its variable, and here ours can be read. */
    private static void heard(Message message, Consumer<Object> send) {
        if (message.has("pid")) {
            child = message.integer("pid");
            send.accept(Map.of("do", "set"));
        } else {
            process.send(new State(message.integer("variable"), variable, child));
        }
    }
}
