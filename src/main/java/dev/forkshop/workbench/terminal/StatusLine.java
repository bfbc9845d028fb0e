package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.replay.Mode;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;

/**
 * The last row of the screen. A daemon thread of its own looks ten times a second while something runs, once a second
 * otherwise, and writes only what has changed; so a blocked loop shows while it is blocked.
 */
final class StatusLine implements AutoCloseable {
    private static final int LEAST_ROWS = 8;
    private static final int LEAST_COLUMNS = 40;
    private static final long RUNNING_MILLIS = 100;
    private static final long QUIET_MILLIS = 1_000;

    private final Terminal terminal;
    private final Editor editor;
    private final Session session;
    private final Supplier<Optional<Line>> place;
    private final Jobs jobs;
    private final Supplier<Optional<Mode>> replaying;
    private final Paint paint;
    private final Thread thread = new Thread(this::watch, "status line");
    private Status status;
    private AttributedString shown = AttributedString.EMPTY;
    private boolean woken;
    private boolean closed;

    /** @param replaying how a transcript is being replayed, if one is */
    StatusLine(
            Terminal terminal,
            Editor editor,
            Conversation conversation,
            Jobs jobs,
            Abilities abilities,
            Supplier<Optional<Mode>> replaying) {
        this.terminal = terminal;
        this.editor = editor;
        this.session = conversation.session();
        this.place = conversation.place();
        this.jobs = jobs;
        this.replaying = replaying;
        this.paint = new Paint(abilities);
        thread.setDaemon(true);
    }

    /** Shows the row, for which the screen moves up by one, and keeps it true from now on. */
    void start() {
        show();
        thread.start();
    }

    /** Something began or ended: looks at once, also where a look that did not see it is under way. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private void watch() {
        try {
            while (await(show() ? RUNNING_MILLIS : QUIET_MILLIS)) {
                // show() is the work
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean await(long millis) throws InterruptedException {
        if (!closed && !woken) {
            wait(millis);
        }
        woken = false;
        return !closed;
    }

    /** Returns whether something runs. */
    private boolean show() {
        long since = session.loop().busySince();
        long busy = since == 0 ? 0 : System.nanoTime() - since;
        List<RunningJob> running = jobs.now();
        AttributedString row = row(terminal.getSize(), text(busy, running));
        editor.alone(() -> write(row));
        return busy > 0 || !running.isEmpty();
    }

    private Line text(long busy, List<RunningJob> running) {
        int children = session.children().alive().size();
        int workers = session.workers().alive().size();
        return StatusText.of(
                busy,
                children,
                workers,
                session.servers().alive(),
                session.pools().load(),
                place(),
                running);
    }

    /** Where the person is: in a replay, or in a lesson. */
    private Optional<Line> place() {
        return replaying.get().map(mode -> Line.text(mode.words())).or(place);
    }

    private static boolean fits(Size size) {
        return size.getRows() >= LEAST_ROWS && size.getColumns() >= LEAST_COLUMNS;
    }

    /** The row as far as the screen is wide. */
    private AttributedString row(Size size, Line text) {
        return fits(size)
                ? AttributedString.fromAnsi(paint.of(text)).columnSubSequence(0, size.getColumns())
                : AttributedString.EMPTY;
    }

    private void write(AttributedString row) {
        if (row.equals(shown) || closed) {
            return;
        }
        shown = row;
        if (status == null) {
            status = Status.getStatus(terminal);
        }
        status.update(row.length() == 0 ? List.of() : List.of(row));
    }

    /** Runs this without the row on the screen, while nobody else writes there. */
    void aside(Runnable action) {
        editor.alone(() -> {
            AttributedString before = shown;
            write(AttributedString.EMPTY);
            action.run();
            write(before);
        });
    }

    /** Takes the row away. */
    @Override
    public void close() {
        editor.alone(() -> {
            write(AttributedString.EMPTY);
            closed = true;
        });
        wake();
    }
}
