package dev.forkshop.workbench.command;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Prints the text of one stream line by line, as it comes. The loop hands pieces over; the job's thread cuts and prints
 * them. While more than {@value #HIGH} characters wait for the printer, the stream is paused, and the program that
 * writes waits too: that is what keeps an endless output in bounded memory.
 */
final class LinePrinter {
    private static final int HIGH = 256 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;

    private final EventLoop loop;
    private final JobWork work;
    private final Job job;
    private final Line label;
    private final Line.Channel channel;
    private final AtomicInteger pending = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private boolean left; // loop only

    LinePrinter(EventLoop loop, JobWork work, Job job, Line label, Line.Channel channel) {
        this.loop = loop;
        this.work = work;
        this.job = job;
        this.label = label;
        this.channel = channel;
    }

    /** Prints what this stream gives, in this encoding. On the loop. */
    void read(Readable stream, String encoding) {
        stream.setEncoding(encoding);
        follow(stream);
    }

    /** Prints what this stream of text gives; the returned action leaves the rest to somebody else. On the loop. */
    Runnable follow(Readable stream) {
        Consumer<Chunk> reader = chunk -> arrived(stream, chunk);
        stream.onData(reader);
        stream.resume();
        stream.onEnd(this::end);
        return () -> {
            left = true;
            stream.offData(reader);
            stream.pause();
            end();
        };
    }

    private void arrived(Readable stream, Chunk chunk) {
        String text = chunk.toString();
        boolean full = pending.addAndGet(text.length()) > HIGH;
        if (full) {
            stream.pause();
        }
        work.execute(() -> {
            print(text);
            int left = pending.addAndGet(-text.length());
            if (left <= HIGH && left + text.length() > HIGH) {
                loop.execute(() -> goOn(stream));
            }
        });
    }

    private void goOn(Readable stream) {
        if (!left) {
            stream.resume();
        }
    }

    /** Prints a piece of text that nothing can hold back. Any thread. */
    void more(String text) {
        work.execute(() -> print(text));
    }

    /**
     * Prints a text that is there as a whole, and only the beginning and the end of a very long one; what is left out
     * is said where it was, for a script on standard error. Any thread.
     */
    void kept(String text, boolean forPerson) {
        Abridged shown = forPerson ? Abridged.forPerson(text) : Abridged.forScript(text);
        whole(text.substring(0, shown.head()));
        if (!shown.complete()) {
            Line gap = Line.text("  and " + shown.omission() + " that were kept and are not shown");
            work.execute(() -> job.line(forPerson ? gap : gap.onErr()));
            whole(text.substring(shown.tail()));
        }
    }

    private void whole(String text) {
        work.execute(() -> {
            for (int from = 0; from < text.length(); from += HIGH) {
                print(text.substring(from, Math.min(from + HIGH, text.length())));
            }
        });
        end();
    }

    /** Prints the beginning of a line that was never ended. */
    void end() {
        work.execute(() -> {
            if (partial.length() > 0) {
                line();
            }
        });
    }

    /** After Ctrl-C nobody wants to see what was still on its way. */
    private void print(String text) {
        if (job.interrupted()) {
            return;
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            partial.append(text, from, end);
            line();
            from = end + 1;
        }
        partial.append(text, from, text.length());
        if (partial.length() > LONGEST_LINE) {
            line();
        }
    }

    private void line() {
        boolean carriageReturn = partial.length() > 0 && partial.charAt(partial.length() - 1) == '\r';
        String text = carriageReturn ? partial.substring(0, partial.length() - 1) : partial.toString();
        partial.setLength(0);
        Line line = Line.of().add(label).add(Role.OUTPUT, text).line();
        job.line(channel == Line.Channel.ERR ? line.onErr() : line);
    }
}
