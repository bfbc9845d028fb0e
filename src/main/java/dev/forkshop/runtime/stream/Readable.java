package dev.forkshop.runtime.stream;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A stream to read from: Node's {@code stream.Readable}. Undecided at first: it fills its buffer and waits. A
 * {@link #onData} listener, {@link #resume} or {@link #pipe} makes it flow; an {@link #onReadable} listener or
 * {@link #pause} stops that, and {@link #read} takes what is there. While {@link #highWaterMark} bytes wait to be read,
 * the source is not asked for more: that is backpressure. {@code end} comes when everything has been read, then
 * {@code close}. Loop thread only.
 */
public final class Readable {
    /** What Node 20 has for pipes; a single piece may be larger (up to 64 KiB). */
    public static final int HIGH_WATER_MARK = 16 * 1024;

    private final EventLoop loop;
    private final Source source;
    private final int highWaterMark;
    private final ChunkQueue buffer = new ChunkQueue();
    private final Listeners<Consumer<Chunk>> onData = new Listeners<>();
    private final Listeners<Runnable> onReadable = new Listeners<>();
    private final Listeners<Runnable> onEnd = new Listeners<>();
    private final Listeners<Runnable> onClose = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();
    private final Listeners<IntConsumer> onArrival = new Listeners<>();

    private final Set<Pipe> pipes = new HashSet<>();
    private TextDecoder decoder;
    private Boolean flowing;
    private long bytesRead;
    private boolean givenAway;
    private boolean sourceEnded;
    private boolean endScheduled;
    private boolean ended;
    private boolean destroyed;
    private boolean closed;
    private boolean flowScheduled;
    private boolean readableScheduled;

    public Readable(EventLoop loop, Source source) {
        this(loop, source, HIGH_WATER_MARK);
    }

    public Readable(EventLoop loop, Source source, int highWaterMark) {
        this.loop = loop;
        this.source = source;
        this.highWaterMark = highWaterMark;
    }

    // ---- what the source calls

    /** A piece has come. Goes straight to the listeners while the stream flows, else into the buffer. */
    public void push(byte[] bytes) {
        if (destroyed || sourceEnded) {
            return;
        }
        bytesRead += bytes.length;
        try {
            onArrival.emit(l -> l.accept(bytes.length));
            accept(decoder == null ? Chunk.of(bytes) : Chunk.of(decoder.decode(bytes)));
        } finally {
            askSource(); // also where a listener threw: else a source that is asked for each piece would rest for ever
        }
    }

    /** No more will come. */
    public void end() {
        if (destroyed || sourceEnded) {
            return;
        }
        sourceEnded = true;
        if (decoder != null) {
            accept(Chunk.of(decoder.end()));
        }
        askSource();
        scheduleReadable();
        if (isFlowing()) {
            finishIfDrained();
        }
    }

    private void accept(Chunk chunk) {
        if (chunk.length() == 0) {
            return;
        }
        if (isFlowing() && buffer.isEmpty() && !flowScheduled && !onData.isEmpty()) {
            emitData(chunk);
            return;
        }
        buffer.add(chunk);
        scheduleReadable();
        scheduleFlow();
    }

    /** Lets the source begin; to be called once when everything is set up. */
    public void start() {
        askSource();
    }

    private void askSource() {
        boolean room = buffer.length() < highWaterMark;
        source.reading(room && !sourceEnded && !destroyed && !givenAway);
    }

    // ---- reading

    /**
     * Takes what is buffered: everything as one piece, or the first piece while the stream flows. Empty when nothing
     * is there.
     */
    public Optional<Chunk> read() {
        if (buffer.isEmpty()) {
            finishIfDrained();
            askSource();
            return Optional.empty();
        }
        return Optional.of(take(isFlowing() ? buffer.firstLength() : buffer.length()));
    }

    /** Takes exactly so many bytes (UTF-16 units of text); empty when fewer are there, unless they are the last. */
    public Optional<Chunk> read(int length) {
        if (buffer.isEmpty() || (length > buffer.length() && !sourceEnded)) {
            return buffer.isEmpty() ? read() : Optional.empty();
        }
        return Optional.of(take(Math.min(length, buffer.length())));
    }

    private Chunk take(int length) {
        Chunk chunk = buffer.take(length);
        finishIfDrained();
        askSource();
        emitData(chunk);
        return chunk;
    }

    private void emitData(Chunk chunk) {
        onData.emit(l -> l.accept(chunk));
    }

    // ---- flowing and pausing

    /** Lets the data flow to the listeners; without a listener it is lost. */
    public Readable resume() {
        loop.assertInLoop();
        if (!isFlowing()) {
            flowing = onReadable.isEmpty();
            scheduleFlow();
        }
        return this;
    }

    /** Stops the flow; what comes meanwhile is buffered up to the high-water mark. */
    public Readable pause() {
        loop.assertInLoop();
        flowing = false;
        return this;
    }

    public boolean isPaused() {
        return Boolean.FALSE.equals(flowing);
    }

    private boolean isFlowing() {
        return Boolean.TRUE.equals(flowing);
    }

    private void scheduleFlow() {
        if (isFlowing() && !flowScheduled) {
            flowScheduled = true;
            loop.nextTick(this::flow);
        }
    }

    private void flow() {
        flowScheduled = false;
        while (isFlowing() && !destroyed && !buffer.isEmpty()) {
            take(buffer.firstLength());
        }
        if (isFlowing()) {
            finishIfDrained();
        }
        askSource();
    }

    private void scheduleReadable() {
        if (!onReadable.isEmpty() && !readableScheduled) {
            readableScheduled = true;
            loop.nextTick(this::emitReadable);
        }
    }

    private void emitReadable() {
        readableScheduled = false;
        if (!destroyed && (buffer.length() > 0 || sourceEnded)) {
            onReadable.emit(Runnable::run);
        }
    }

    // ---- the end

    private void finishIfDrained() {
        if (sourceEnded && buffer.isEmpty() && !endScheduled && !destroyed) {
            endScheduled = true;
            loop.nextTick(this::finish);
        }
    }

    private void finish() {
        if (destroyed) {
            return;
        }
        ended = true;
        loop.nextTick(this::destroy);
        onEnd.emit(Runnable::run);
    }

    /** Gives up: what is buffered is lost, the source is closed, {@code close} follows. */
    public void destroy() {
        destroy(null);
    }

    /** Gives up because of an error, which is emitted before {@code close}; null for none. */
    public void destroy(NodeError error) {
        loop.assertInLoop();
        if (destroyed) {
            return;
        }
        destroyed = true;
        buffer.clear();
        source.close();
        loop.nextTick(() -> closeWith(error));
    }

    private void closeWith(NodeError error) {
        closed = true;
        loop.nextTick(() -> onClose.emit(Runnable::run));
        if (error != null) {
            emitError(error);
        }
    }

    private void emitError(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    // ---- listeners and settings

    /** Listens to pieces, and lets the data flow unless it was paused by hand. */
    public Readable onData(Consumer<Chunk> listener) {
        loop.assertInLoop();
        onData.add(listener);
        if (onReadable.isEmpty() && !isPaused()) {
            resume();
        }
        return this;
    }

    public Readable offData(Consumer<Chunk> listener) {
        onData.remove(listener);
        return this;
    }

    /** Listens to "there is something to {@link #read}, or the end was reached"; stops the flow. */
    public Readable onReadable(Runnable listener) {
        loop.assertInLoop();
        onReadable.add(listener);
        flowing = false;
        if (buffer.length() > 0 || sourceEnded) {
            scheduleReadable();
        }
        return this;
    }

    public Readable onEnd(Runnable listener) {
        onEnd.add(listener);
        return this;
    }

    public Readable onClose(Runnable listener) {
        onClose.add(listener);
        return this;
    }

    /** Listens to errors; one that nobody listens to is uncaught. */
    public Readable onError(Consumer<NodeError> listener) {
        onError.add(listener);
        return this;
    }

    /** Told the size of every piece as it comes from the source, whether or not anybody reads it. */
    public Readable onArrival(IntConsumer listener) {
        onArrival.add(listener);
        return this;
    }

    /** Makes every piece a text from now on; a character that is cut by the end of a piece comes with the next. */
    public Readable setEncoding(Encoding encoding) {
        loop.assertInLoop();
        decoder = encoding.decoder();
        buffer.decode(decoder);
        return this;
    }

    /** Node's {@code setEncoding} by name; throws {@code ERR_UNKNOWN_ENCODING}. */
    public Readable setEncoding(String name) {
        return setEncoding(Encoding.of(name).orElseThrow(() -> ErrorCode.ERR_UNKNOWN_ENCODING.error(name)));
    }

    /** Writes everything to {@code target}, pauses while it is full, and ends it at the end. */
    public Writable pipe(Writable target) {
        return pipe(target, true);
    }

    /** As {@link #pipe(Writable)}; {@code end} tells whether the target ends with this. */
    public Writable pipe(Writable target, boolean end) {
        new Pipe(this, target, pipes).connect(end);
        return target;
    }

    /** Leaves the bytes to another process, which reads them from the same socket: this stream reads no more. */
    public void giveAway() {
        givenAway = true;
        flowing = false;
        askSource();
    }

    /** Lets go of the socket of a stream that was {@linkplain #giveAway given away}, without a word. */
    public void release() {
        source.close();
    }

    public Readable ref() {
        source.referenced(true);
        return this;
    }

    public Readable unref() {
        source.referenced(false);
        return this;
    }

    // ---- state

    /** Whether {@link #read} may still give something. */
    public boolean readable() {
        return !ended && !destroyed;
    }

    public boolean readableEnded() {
        return ended;
    }

    public boolean destroyed() {
        return destroyed;
    }

    public boolean closed() {
        return closed;
    }

    public boolean isGivenAway() {
        return givenAway;
    }

    public int highWaterMark() {
        return highWaterMark;
    }

    /** What waits to be read. */
    public int readableLength() {
        return buffer.length();
    }

    /** How many bytes the source has given so far. */
    public long bytesRead() {
        return bytesRead;
    }

    /** The socket behind this stream, where there is one. */
    public Optional<SocketChannel> channel() {
        return source.channel();
    }
}
