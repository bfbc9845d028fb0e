import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.Map;

/** Worker threads: start, messages, 64 MiB copied and transferred, one shared word, and a recursion. */
class Workers {
    private static final int STARTS = 10;
    private static final int ONE_BY_ONE = 5_000;
    private static final int STREAM = 200_000;
    private static final int BYTES = 64 << 20;
    private static final int PAGE = 4096;
    private static final int COPIES = 2;
    private static final int TRANSFERS = 5;
    private static final int ADDS = 10_000_000;

    private final Peers peers = new Peers();
    private final Map<String, Object> words = Map.of("words", new SharedArrayBuffer(4));

    public static void main(String[] arguments) {
        Workers workers = new Workers();
        new Rounds()
                .figure("worker.start", round -> starts(STARTS, round))
                .figure("worker.round_trips", workers::roundTrips)
                .figure("worker.pipelined", workers::stream)
                .figure("bytes.copy", round -> workers.bytes(false, COPIES, round))
                .figure("bytes.transfer", round -> workers.bytes(true, TRANSFERS, round))
                .figure("atomics.add", workers::adds)
                .figure("fibonacci", workers::compute)
                .serve();
    }

    private static void starts(int left, Round round) {
        if (left == 0) {
            round.end();
            return;
        }
        long start = System.nanoTime();
        Worker worker = new Worker(Peers.SIDE, WorkerOptions.defaults());
        worker.onMessage(reply -> {
            round.sample(Round.millisSince(start));
            worker.terminate();
        });
        worker.onExit(code -> starts(left - 1, round));
        worker.postMessage(1);
    }

    private void roundTrips(Round round) {
        peers.with("echo", null, echo -> {
            long start = System.nanoTime();
            int[] left = {ONE_BY_ONE};
            echo.onReply(() -> {
                if (--left[0] == 0) {
                    end(round, ONE_BY_ONE, start);
                } else {
                    echo.post(1);
                }
            });
            echo.post(1);
        });
    }

    private void stream(Round round) {
        peers.with("counter", Map.of("count", STREAM), counter -> {
            long start = System.nanoTime();
            counter.onReply(() -> end(round, STREAM, start));
            for (int i = 0; i < STREAM; i++) {
                counter.post(i);
            }
        });
    }

    private void bytes(boolean transfer, int many, Round round) {
        peers.with("taker", null, taker -> bytes(taker, transfer, many, round));
    }

    private static void bytes(Peer taker, boolean transfer, int left, Round round) {
        if (left == 0) {
            round.end();
            return;
        }
        ArrayBuffer buffer = new ArrayBuffer(BYTES);
        touch(new Uint8Array(buffer));
        long start = System.nanoTime();
        taker.onReply(() -> {
            round.sample(Round.millisSince(start));
            bytes(taker, transfer, left - 1, round);
        });
        taker.post(buffer, transfer ? List.of(buffer) : List.of());
    }

    /** Else one side would have memory and the other the promise of it. */
    private static void touch(Uint8Array bytes) {
        for (int i = 0; i < BYTES; i += PAGE) {
            bytes.set(i, 1);
        }
    }

    private void adds(Round round) {
        peers.with("adder", words, one -> peers.with("other adder", words, other -> adds(List.of(one, other), round)));
    }

    /** Both begin at a message. */
    private static void adds(List<Peer> adders, Round round) {
        long start = System.nanoTime();
        int[] left = {adders.size()};
        for (Peer adder : adders) {
            adder.onReply(() -> {
                if (--left[0] == 0) {
                    end(round, (long) ADDS * adders.size(), start);
                }
            });
            adder.post(Map.of("times", ADDS));
        }
    }

    private void compute(Round round) {
        peers.with("echo", null, peer -> {
            long start = System.nanoTime();
            peer.onReply(() -> {
                round.sample(Round.millisSince(start));
                round.end();
            });
            peer.post("heavy");
        });
    }

    private static void end(Round round, long count, long start) {
        round.sample(Round.perSecond(count, start));
        round.end();
    }
}
