package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.loop.LoopDelay;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.workbench.measure.place.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The trials of fork, cluster and worker, on a module that does what it is asked for. */
final class ModuleTrials extends Trials {
    private static final int MANY = 3;

    private final Deque<Peer> peers = new ArrayDeque<>();

    ModuleTrials(Way way, Laboratory laboratory) {
        super(way, laboratory);
    }

    private Peer make() {
        return switch (way) {
            case FORK -> ProcessPeer.forked();
            case CLUSTER -> ProcessPeer.clustered();
            default -> new WorkerPeer();
        };
    }

    @Override
    void start(boolean counts) throws InterruptedException, ExecutionException, TimeoutException {
        long began = System.nanoTime();
        Peer peer = laboratory.made(this::make);
        peers.add(peer);
        Message here = laboratory.await(() -> peer.ready().thenApply(message -> {
            if (counts) {
                laboratory.timed(way, Trial.START, System.nanoTime() - began);
            }
            return message;
        }));
        if (!counts) {
            introduced(here);
        }
        if (peers.size() > 2) {
            end(peers.removeFirst());
        }
    }

    private void introduced(Message here) {
        boolean verbatim = here.get("argv") instanceof List<?> argv && argv.contains(Trial.ARGUMENT);
        laboratory.seen(way, Trial.SHELL, verbatim ? "no" : "yes");
        boolean ours = here.integer("pid") == ProcessHandle.current().pid();
        laboratory.seen(way, Trial.PROCESS, ours ? "ours" : "its own");
    }

    private void end(Peer peer) throws InterruptedException, ExecutionException, TimeoutException {
        laboratory.run(peer::end);
        laboratory.await(peer::gone);
    }

    @Override
    void rest() throws InterruptedException {
        laboratory.attempt(way, Trial.MEMORY, this::weigh);
        laboratory.attempt(way, Trial.TRIP, this::trips);
        laboratory.attempt(way, Trial.LOOP, this::compute);
        laboratory.attempt(way, Trial.COPY, this::copy);
        laboratory.attempt(way, Trial.SHARED, this::share);
        laboratory.attempt(way, Trial.LIMIT, this::print);
        laboratory.attempt(way, Trial.PORT, this::listen);
        laboratory.attempt(way, Trial.CRASH, this::crash);
        laboratory.attempt(way, Trial.KILL, this::kill);
        laboratory.attempt(way, Trial.START, () -> end(peers.getFirst()));
    }

    // ---- what it takes

    private void weigh() throws InterruptedException, ExecutionException, TimeoutException {
        if (way == Way.WORKER) {
            weighThreads();
        } else {
            Message here = laboratory.await(peers.getFirst()::ready);
            laboratory.weighed(way, ProcessMemory.of(here.integer("pid")));
        }
    }

    /** A thread has no memory that the kernel could tell apart; what lives more on the heap when there are three more. */
    private void weighThreads() throws InterruptedException, ExecutionException, TimeoutException {
        long before = Memory.live();
        List<Peer> more = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Peer peer = laboratory.made(this::make);
            more.add(peer);
            laboratory.await(peer::ready);
        }
        long grown = Memory.live() - before;
        if (grown > 0) { // where more was let go of meanwhile, nothing can be said
            laboratory.weighed(way, grown / MANY);
        }
        for (Peer peer : more) {
            end(peer);
        }
    }

    // ---- what messages cost

    private void trips() throws InterruptedException, ExecutionException, TimeoutException {
        List<Long> trips = new ArrayList<>();
        for (int i = 0; i < Trial.WARM_TRIPS + Trial.TRIPS; i++) {
            trips.add(laboratory.await(() -> answered(Map.of("do", "set"), List.of())));
        }
        laboratory.timed(way, Trial.TRIP, Medians.of(trips.subList(Trial.WARM_TRIPS, trips.size())));
    }

    private CompletableFuture<Long> answered(Map<String, ?> request, List<?> transfer) {
        long began = System.nanoTime();
        return peers.getFirst().ask(request, transfer).thenApply(answer -> System.nanoTime() - began);
    }

    private void copy() throws InterruptedException, ExecutionException, TimeoutException {
        Object data = way == Way.WORKER ? new ArrayBuffer(Trial.BYTES) : new byte[Trial.BYTES];
        for (int i = 0; i < Trial.TIMES; i++) {
            laboratory.timed(way, Trial.COPY, laboratory.await(() -> answered(taking(data), List.of())));
        }
        for (int i = 0; i < Trial.TIMES && way == Way.WORKER; i++) {
            ArrayBuffer buffer = new ArrayBuffer(Trial.BYTES);
            laboratory.timed(way, Trial.TRANSFER, laboratory.await(() -> answered(taking(buffer), List.of(buffer))));
        }
    }

    private static Map<String, ?> taking(Object data) {
        return Map.of("do", "take", "data", data);
    }

    /** Sends memory that is to be one for both. Where it cannot be sent, that is the outcome. */
    private void share() throws InterruptedException, TimeoutException {
        SharedArrayBuffer buffer = new SharedArrayBuffer(Trial.BYTES);
        try {
            for (int i = 0; i < Trial.TIMES; i++) {
                long nanos = laboratory.await(() -> answered(taking(buffer), List.of()));
                laboratory.timed(way, Trial.SHARE, nanos);
            }
            laboratory.seen(way, Trial.SHARED, new Uint8Array(buffer).get(0) == 42 ? "yes" : "no");
        } catch (ExecutionException refused) {
            laboratory.seen(way, Trial.SHARED, "no");
        }
    }

    // ---- what it prints, computes, listens at

    private void print() throws InterruptedException, ExecutionException, TimeoutException {
        Peer peer = peers.getFirst();
        laboratory.await(() -> peer.print(Trial.OUTPUT_BYTES));
        laboratory.seen(way, Trial.OUTPUT, peer.gone().isDone() ? "at the end" : "as it comes");
        laboratory.seen(way, Trial.LIMIT, Trial.OUTPUT_BYTES);
    }

    private void compute() throws InterruptedException, ExecutionException, TimeoutException {
        LoopDelay.Window window = laboratory.loop().delay().window();
        laboratory.await(() -> peers.getFirst().ask(Map.of("do", "compute", "ms", Trial.COMPUTE_MILLIS)));
        laboratory.held(way, window);
    }

    private void listen() throws InterruptedException, ExecutionException, TimeoutException {
        int port = freePort();
        Message first = laboratory.await(() -> peers.getFirst().ask(listening(port)));
        Message second = laboratory.await(() -> peers.getLast().ask(listening(port)));
        laboratory.seen(way, Trial.PORT, first.has("port") && second.has("port") ? "shared" : second.text("error"));
    }

    /** A port that was free a moment ago. Both ask for this number: in a cluster, too, port 0 would be another each time. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Map<String, ?> listening(int port) {
        return Map.of("do", "listen", "port", port);
    }

    // ---- what its end takes along

    /** One throws what nobody catches; does the other answer still? We do, or nobody could tell. */
    private void crash() throws InterruptedException, ExecutionException, TimeoutException {
        Peer broken = peers.removeLast();
        laboratory.run(() -> broken.post(Map.of("do", "throw"), List.of()));
        laboratory.await(broken::gone);
        laboratory.await(() -> answered(Map.of("do", "set"), List.of()));
        laboratory.seen(way, Trial.CRASH, "it alone");
    }

    /**
     * A process that has one as its child: whether a variable that is changed there changes in it, and whether it lives on
     * when the process with the child's number is killed.
     */
    private void kill() throws InterruptedException, ExecutionException, TimeoutException {
        Peer parent = laboratory.made(ProcessPeer::forked);
        long pid = laboratory.await(parent::ready).integer("pid");
        Message state = laboratory.await(() -> parent.ask(Map.of("do", "parent", "how", way.toString())));
        boolean shared = state.integer("here") == state.integer("there");
        laboratory.seen(way, Trial.VARIABLES, shared ? "shared" : "its own");
        long child = state.integer("pid");
        ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
        if (child == pid) {
            laboratory.seen(
                    way, Trial.KILL, laboratory.await(parent::gone).equals("SIGKILL") ? "its process" : "failed");
        } else {
            laboratory.await(() -> parent.ask(Map.of("do", "set")));
            laboratory.seen(way, Trial.KILL, "it alone");
            end(parent);
        }
    }
}
