package dev.forkshop.runtime.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(30)
@ExtendWith(NothingLeftBehind.class)
class ReactorTest {
    private final List<String> seen = new ArrayList<>();
    private final Semaphore woken = new Semaphore(0);
    private Runnable event;

    /** Waits for {@code woken} and delivers one event. */
    private final class Place implements Reactor {
        private final EventLoop loop = EventLoop.current();

        @Override
        public void await(BooleanSupplier hasWork, long millis) {
            try {
                if (!hasWork.getAsBoolean()) {
                    woken.tryAcquire(millis < 0 ? 20_000 : millis, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (event != null) {
                Runnable now = event;
                event = null;
                loop.deliver(now);
            }
        }

        @Override
        public void wake() {
            woken.release();
        }

        @Override
        public void close() {
            seen.add("closed");
        }
    }

    @Test
    void theSelectorsChannelsAreServedWhileTheLoopWaitsElsewhere() {
        TestLoop.run(() -> {
            EventLoop.current().install(new Place());
            Pipe pipe = pipe();
            Watch[] watch = new Watch[1];
            watch[0] = watch(pipe, () -> {
                seen.add("read " + read(pipe));
                if (seen.size() == 2) {
                    watch[0].close();
                    close(pipe);
                } else {
                    EventLoop.current().setTimeout(() -> write(pipe, "b"), 10);
                }
            });
            EventLoop.current().setTimeout(() -> write(pipe, "a"), 10);
        });
        assertEquals(List.of("read 1", "read 1", "closed"), seen);
    }

    @Test
    void whatIsDeliveredEndsTheWaitAndHasItsTicks() {
        TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            loop.install(new Place());
            Hold hold = loop.hold();
            event = () -> {
                loop.nextTick(() -> seen.add("tick"));
                loop.deliver(() -> seen.add("delivered by a callback"));
                seen.add("event " + (loop.busySince() != 0));
                hold.close();
            };
            woken.release();
        });
        assertEquals(List.of("event true", "tick", "delivered by a callback", "closed"), seen);
    }

    @Test
    void tasksOfOtherThreadsEndTheWait() {
        TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            loop.install(new Place());
            Hold hold = loop.hold();
            Thread other = new Thread(() -> loop.execute(() -> {
                seen.add("task");
                hold.close();
            }));
            other.setDaemon(true);
            loop.setTimeout(other::start, 20);
        });
        assertEquals(List.of("task", "closed"), seen);
    }

    private static Pipe pipe() {
        try {
            return Pipe.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Watch watch(Pipe pipe, Runnable readable) {
        try {
            return EventLoop.current().watch(pipe.source(), SelectionKey.OP_READ, ready -> readable.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int read(Pipe pipe) {
        try {
            return pipe.source().read(ByteBuffer.allocate(16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Pipe pipe, String text) {
        try {
            pipe.sink().write(ByteBuffer.wrap(text.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Pipe pipe) {
        try {
            pipe.source().close();
            pipe.sink().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
