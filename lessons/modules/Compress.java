import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses a file with gzip, or without one a text of eight megabytes that it makes. Takes a file or a number of
 * megabytes as an argument, or {"file":"notes.txt"}, or {"mib":8}.
 */
class Compress {
    record Answer(long bytes, long gzipped) {}

    private static final String[] WORDS =
            "the loop waits for nobody a worker counts while the main thread sleeps and every process has a heap of its own"
                    .split(" ");
    private static final int DEFAULT = 8;

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            String what = arguments[0];
            console.log(gzip(what.matches("\\d+") ? text(Integer.parseInt(what)) : read(what)));
        } else if (workerData().value() != null) {
            process.send(answer(workerData()));
        } else if (process.isForked()) {
            process.onMessage(message -> process.send(answer(message)));
        } else {
            console.log(gzip(text(DEFAULT)));
        }
    }

    private static Answer answer(Message message) {
        if (message.has("file")) {
            return gzip(read(message.text("file")));
        }
        return gzip(text(message.has("mib") ? (int) message.integer("mib") : DEFAULT));
    }

    private static Answer gzip(byte[] data) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(kept)) {
            gzip.write(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Answer(data.length, kept.size());
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(process.cwd()).resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e, e);
        }
    }

    /** Words in an order that is always the same and looks like none. */
    private static byte[] text(int mib) {
        StringBuilder text = new StringBuilder();
        int state = 1;
        while (text.length() < mib << 20) {
            state = state * 1_664_525 + 1_013_904_223;
            text.append(WORDS[(state >>> 16) % WORDS.length]).append(' ');
        }
        text.setLength(mib << 20);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
