package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines as they come, written to two streams in UTF-8: for scripts and pipes. Errors go to the second stream. Once the
 * reader of a stream is gone, everything further is dropped and {@code gone} has been told.
 */
public final class PlainOutput implements Output {
    private final OutputStream out;
    private final OutputStream err;
    private final Paint outPaint;
    private final Paint errPaint;
    private final Runnable gone;
    private boolean broken;

    public PlainOutput(OutputStream out, OutputStream err, Abilities outside, Abilities errors, Runnable gone) {
        this.out = out;
        this.err = err;
        this.outPaint = new Paint(outside);
        this.errPaint = new Paint(errors);
        this.gone = gone;
    }

    @Override
    public void line(Line line) {
        if (!write(line)) {
            gone.run();
        }
    }

    private synchronized boolean write(Line line) {
        if (broken) {
            return true;
        }
        boolean error = line.channel() == Line.Channel.ERR;
        String text = (error ? errPaint : outPaint).of(line) + "\n";
        try {
            OutputStream stream = error ? err : out;
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException readerGone) {
            broken = true;
        }
        return !broken;
    }
}
