import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.module.Timeout;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Makes pictures small by a loop over their pixels: in one worker, in a worker each, in a pool of two. */
class Pictures {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final int BY = 4;
    private static final double MIB = 1 << 20;
    private static final long BASE = process.memoryUsage().get("rss");
    private static final long BEGAN = process.hrtime();
    private static long most;

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            process.onMessage(message -> process.send(shrink(paint(((Number) message.value()).intValue())).length));
            return;
        }
        measured("alone", 1, 4)
                .thenCompose(done -> measured("each", 4, 4))
                .thenCompose(done -> measured("pool", 2, 12))
                .thenCompose(done -> measured("crowd", 12, 12));
    }

    private static CompletableFuture<?> measured(String way, int workers, int pictures) {
        most = BASE;
        Timeout timer =
                setInterval(() -> most = Math.max(most, process.memoryUsage().get("rss")), 10);
        long start = process.hrtime();
        return share(way, workers, pictures).thenRun(() -> {
            tell("took." + way, (process.hrtime() - start) / 1e6);
            tell("memory." + way, (most - BASE) / MIB);
            clearInterval(timer);
        });
    }

    /** So many workers share the pictures: who is done takes the next. */
    private static CompletableFuture<?> share(String way, int workers, int pictures) {
        Queue<Integer> album =
                new ArrayDeque<>(IntStream.range(0, pictures).boxed().toList());
        return CompletableFuture.allOf(IntStream.rangeClosed(1, workers)
                .mapToObj(i -> hire("lane." + way + " " + i, album))
                .toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<?> hire(String lane, Queue<Integer> album) {
        CompletableFuture<?> gone = new CompletableFuture<>();
        double[] from = {sinceBegin()};
        Worker worker = new Worker(process.argv().get(1));
        worker.postMessage(album.remove());
        worker.onMessage(small -> {
            if (!lane.startsWith("lane.crowd")) { // a crowd would fill the screen
                if (!lane.startsWith("lane.crowd")) { // a crowd would fill the screen
                    tell(lane, List.of(from[0], sinceBegin()));
                }
            }
            from[0] = sinceBegin();
            if (album.isEmpty()) {
                worker.terminate();
            } else {
                worker.postMessage(album.remove());
            }
        });
        worker.onExit(code -> gone.complete(null));
        return gone;
    }

    private static double sinceBegin() {
        return (process.hrtime() - BEGAN) / 1e6;
    }

    // ---- the work

    private static byte[] paint(int number) {
        byte[] big = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < big.length; i++) {
            big[i] = (byte) (i * 31 + number >> 3);
        }
        return big;
    }

    private static byte[] shrink(byte[] big) {
        byte[] small = new byte[WIDTH / BY * (HEIGHT / BY) * 3];
        int at = 0;
        for (int y = 0; y < HEIGHT; y += BY) {
            for (int x = 0; x < WIDTH; x += BY) {
                for (int colour = 0; colour < 3; colour++) {
                    small[at++] = mean(big, x, y, colour);
                }
            }
        }
        return small;
    }

    /** The mean of a colour around a point: soft, as a good picture wants it. */
    private static byte mean(byte[] big, int middleX, int middleY, int colour) {
        int sum = 0;
        int count = 0;
        for (int y = Math.max(0, middleY - BY); y < Math.min(HEIGHT, middleY + BY); y++) {
            for (int x = Math.max(0, middleX - BY); x < Math.min(WIDTH, middleX + BY); x++) {
                sum += big[(y * WIDTH + x) * 3 + colour] & 255;
                count++;
            }
        }
        return (byte) (sum / count);
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
