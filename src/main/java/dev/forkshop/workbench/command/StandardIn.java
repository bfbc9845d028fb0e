package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Writable;
import dev.forkshop.workbench.session.Job;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a program is given to read: what is typed, or a file. Without either its input stays an open pipe, as in Node. */
final class StandardIn {
    private static final int PIECE = 64 * 1024;

    private StandardIn() {}

    /** Hands on what is typed, until its end. On the loop. */
    static void typed(Job job, EventLoop loop, Writable stdin) {
        stdin.onError(gone -> {}); // a program need not read its input
        job.onInput(
                line -> loop.execute(() -> {
                    if (stdin.writable()) {
                        stdin.write(line + "\n");
                    }
                }),
                () -> loop.execute(stdin::end));
    }

    /** Hands on a file, piece by piece, no faster than it is read. On the loop. */
    static void file(Path file, Writable stdin) {
        stdin.onError(gone -> {}); // a program need not read its input
        InputStream source = open(file);
        stdin.onDrain(() -> pump(source, stdin));
        stdin.onClose(() -> close(source));
        pump(source, stdin);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw SystemError.open(e instanceof NoSuchFileException ? Errno.ENOENT : Errno.EACCES, file.toString());
        }
    }

    private static void pump(InputStream source, Writable stdin) {
        try {
            byte[] piece = source.readNBytes(PIECE);
            while (piece.length > 0 && stdin.write(piece)) {
                piece = source.readNBytes(PIECE);
            }
            if (piece.length == 0) {
                stdin.end();
            }
        } catch (IOException unreadable) {
            throw SystemError.of(Errno.EIO, "read");
        }
    }

    private static void close(InputStream source) {
        try {
            source.close();
        } catch (IOException unclosable) {
            throw SystemError.of(Errno.EIO, "close");
        }
    }
}
