package dev.forkshop.runtime.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.testing.TestLoop;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReadableTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void theSourceIsAskedForMoreAlsoAfterAListenerThrew() {
        TestLoop.run(() -> {
            Asked source = new Asked();
            Readable readable = readable(source).onData(chunk -> {
                throw new IllegalStateException("a listener's own");
            });
            EventLoop.current().onUncaught(thrown -> seen.add(String.valueOf(source.times)));
            EventLoop.current().nextTick(() -> {
                source.times = 0;
                EventLoop.current().setImmediate(() -> seen.add(String.valueOf(source.times)));
                readable.push(bytes("one"));
            });
        });
        assertEquals(List.of("1", "1"), seen);
    }

    @Test
    void aCutCharacterIsNoPieceOfItsOwn() {
        TestLoop.run(() -> {
            Readable readable = readable(new Asked());
            readable.push(new byte[] {(byte) 0xe2, (byte) 0x82});
            readable.setEncoding(Encoding.UTF8).onData(chunk -> seen.add(chunk.toString()));
            EventLoop.current().setImmediate(() -> readable.push(new byte[] {(byte) 0xac}));
        });
        assertEquals(List.of("€"), seen);
    }

    @Test
    void aTargetThatClosesLeavesTheOthersTheirData() {
        TestLoop.run(() -> {
            Readable readable = readable(new Asked());
            Writable closing = new Writable(EventLoop.current(), new Full());
            readable.pipe(closing);
            readable.pipe(new Writable(EventLoop.current(), new Kept()));
            closing.destroy();
            EventLoop.current().setImmediate(() -> readable.push(bytes("more")));
        });
        assertEquals(List.of("more"), seen);
    }

    @Test
    void theSlowestTargetSetsThePace() {
        TestLoop.run(() -> {
            Readable readable = readable(new Asked());
            readable.pipe(new Writable(EventLoop.current(), new Kept(), 1));
            Late late = new Late();
            Writable slow = new Writable(EventLoop.current(), late, 1);
            readable.pipe(slow);
            push(readable, 5);
            EventLoop.current()
                    .setTimeout(
                            () -> {
                                seen.add(slow.writableLength() + " of 5 wait");
                                late.done.accept(null);
                            },
                            20);
        });
        assertEquals(
                "1 of 5 wait",
                seen.stream().filter(s -> s.endsWith("wait")).findFirst().orElseThrow());
    }

    private static void push(Readable readable, int times) {
        EventLoop.current().setImmediate(() -> {
            readable.push(bytes("x"));
            if (times > 1) {
                push(readable, times - 1);
            }
        });
    }

    private static Readable readable(Source source) {
        return new Readable(EventLoop.current(), source);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Counts how often more was wanted. */
    private static final class Asked implements Source {
        private int times;

        @Override
        public void reading(boolean wanted) {
            times += wanted ? 1 : 0;
        }

        @Override
        public void close() {}
    }

    /** Never takes anything. */
    private static class Full implements Sink {
        @Override
        public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {}

        @Override
        public void end(Consumer<NodeError> done) {
            done.accept(null);
        }

        @Override
        public void close() {}
    }

    /** Takes when it is told to. */
    private static final class Late extends Full {
        private Consumer<NodeError> done;

        @Override
        public void write(List<ByteBuffer> pieces, Consumer<NodeError> taken) {
            done = taken;
        }
    }

    /** Takes everything in a later phase of the turn. */
    private final class Kept extends Full {
        @Override
        public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {
            pieces.forEach(piece -> seen.add(new String(piece.array(), StandardCharsets.UTF_8)));
            EventLoop.current().setImmediate(() -> done.accept(null));
        }
    }
}
