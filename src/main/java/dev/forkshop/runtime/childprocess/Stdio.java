package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Writable;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What one descriptor of a child is connected to: an entry of Node's {@code stdio} option. */
public sealed interface Stdio {
    /** A pipe to us: a stream of the {@link ChildProcess}. */
    record Pipe() implements Stdio {}

    /** As a pipe; differs on Windows only. */
    record Overlapped() implements Stdio {}

    /** {@code /dev/null}. */
    record Ignore() implements Stdio {}

    /** Our own descriptor of the same number. */
    record Inherit() implements Stdio {}

    /** The channel of messages; only {@code fork} makes use of it. */
    record Ipc() implements Stdio {}

    /** This descriptor of ours. */
    record Fd(int number) implements Stdio {
        public Fd {
            if (number < 0) {
                throw ErrorCode.ERR_INVALID_ARG_VALUE.error("stdio", "is invalid", number);
            }
        }
    }

    /** A file: to read from, or to write to, anew or at its end. */
    record File(Path path, FileUse use) implements Stdio {}

    /** What is done with a {@link File}. */
    enum FileUse {
        READ,
        WRITE,
        APPEND
    }

    /**
     * The socket of a stream of ours: the child reads and writes it directly.
     *
     * @param reader the reading side of ours that is to stop, if there is one
     */
    record Stream(SocketChannel channel, Optional<Readable> reader) implements Stdio {}

    /** A descriptor that somebody of this package prepared; closed here once the child has it. */
    record Prepared(Descriptor descriptor) implements Stdio {}

    static Stdio pipe() {
        return new Pipe();
    }

    static Stdio overlapped() {
        return new Overlapped();
    }

    static Stdio ignore() {
        return new Ignore();
    }

    static Stdio inherit() {
        return new Inherit();
    }

    static Stdio ipc() {
        return new Ipc();
    }

    static Stdio fd(int number) {
        return new Fd(number);
    }

    /** The child reads this file. */
    static Stdio from(Path file) {
        return new File(file, FileUse.READ);
    }

    /** The child writes this file, which is emptied or made first. */
    static Stdio to(Path file) {
        return new File(file, FileUse.WRITE);
    }

    /** The child writes at the end of this file. */
    static Stdio appendTo(Path file) {
        return new File(file, FileUse.APPEND);
    }

    /** The child reads what we would have read from this stream; we read it no more. */
    static Stdio of(Readable stream) {
        return new Stream(socket(stream.channel()), Optional.of(stream));
    }

    /** The child writes to where this stream leads; so may we. */
    static Stdio of(Writable stream) {
        return new Stream(socket(stream.channel()), Optional.empty());
    }

    /** The child has the same socket as we; we read it no more. */
    static Stdio of(Duplex stream) {
        return of(stream.readable());
    }

    /** Closes what was prepared: a child that was started has its copy by now, for one that was not nobody else would. */
    static void closePrepared(List<Stdio> entries) {
        for (Stdio entry : entries) {
            if (entry instanceof Prepared prepared) {
                prepared.descriptor().close();
            }
        }
    }

    private static SocketChannel socket(Optional<SocketChannel> channel) {
        return channel.filter(SocketChannel::isOpen)
                .orElseThrow(() -> ErrorCode.ERR_INVALID_ARG_VALUE.error(
                        "stdio", "must be a stream that has an open socket", "a stream without one"));
    }

    /** An entry by Node's word; throws {@code ERR_INVALID_SYNC_FORK_INPUT} for other words, as Node does in a list. */
    static Stdio of(String word) {
        return switch (word) {
            case "pipe" -> pipe();
            case "overlapped" -> overlapped();
            case "ignore" -> ignore();
            case "inherit" -> inherit();
            case "ipc" -> ipc();
            default -> throw ErrorCode.ERR_INVALID_SYNC_FORK_INPUT.error("'" + word + "'");
        };
    }

    /** Entries by Node's words, in order. */
    static List<Stdio> list(String... words) {
        return Arrays.stream(words).map(Stdio::of).toList();
    }

    /** One word for all three, as Node's {@code stdio: 'inherit'}; throws {@code ERR_INVALID_ARG_VALUE} for others. */
    static List<Stdio> all(String word) {
        return switch (word) {
            case "ignore", "overlapped", "pipe", "inherit" -> list(word, word, word);
            default -> throw ErrorCode.ERR_INVALID_ARG_VALUE.error("stdio", "is invalid", "'" + word + "'");
        };
    }
}
