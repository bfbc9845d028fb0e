package dev.forkshop.workbench.session;

import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What the workers of a pool print: to the run that goes on; between runs it waits for the next, the oldest lines making
 * room. On the loop.
 */
public final class PoolOutput {
    private static final int KEPT = 1_000;

    private final Deque<Line> waiting = new ArrayDeque<>();
    private Consumer<Line> reader;

    /** From now on this worker's output comes here. */
    public void of(Worker worker) {
        int id = worker.threadId();
        Lines out = new Lines(text -> print(id, text, Line.Channel.OUT));
        Lines err = new Lines(text -> print(id, text, Line.Channel.ERR));
        worker.stdout().setEncoding("utf8").onData(chunk -> out.more(chunk.toString()));
        worker.stderr().setEncoding("utf8").onData(chunk -> err.more(chunk.toString()));
        worker.onExit(code -> {
            out.end();
            err.end();
        });
    }

    private void print(int threadId, String text, Line.Channel channel) {
        Line label = Line.of().text("  worker ").tid(threadId).text("  ").line();
        Line line = Line.of().add(label).add(Line.output(text, channel)).line();
        tell(channel == Line.Channel.OUT ? line : line.onErr());
    }

    private void tell(Line line) {
        if (reader != null) {
            reader.accept(line);
            return;
        }
        waiting.add(line);
        if (waiting.size() > KEPT) {
            waiting.remove();
        }
    }

    /** The run that hears from now on; it is told first what waits. */
    public void to(Consumer<Line> run) {
        reader = run;
        waiting.forEach(run);
        waiting.clear();
    }

    /** This run hears no more. */
    public void noLongerTo(Consumer<Line> run) {
        reader = reader == run ? null : reader;
    }

    /** Text in pieces, cut at its line breaks. */
    private static final class Lines {
        private static final int LONGEST = 64 * 1024;

        private final Consumer<String> reader;
        private String rest = "";

        Lines(Consumer<String> reader) {
            this.reader = reader;
        }

        void more(String text) {
            String all = rest + text;
            int end = all.lastIndexOf('\n') + 1;
            all.substring(0, end).lines().forEach(reader);
            rest = all.substring(end);
            if (rest.length() > LONGEST) {
                end();
            }
        }

        void end() {
            if (!rest.isEmpty()) {
                reader.accept(rest);
                rest = "";
            }
        }
    }
}
