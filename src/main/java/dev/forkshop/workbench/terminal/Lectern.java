package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.replay.Mode;
import dev.forkshop.workbench.transcript.replay.Podium;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The prompt while a transcript is replayed: its commands appear behind {@code shop>} as if somebody typed them there,
 * and keys go to the replay until Tab hands the keyboard over. The replay's methods are called by its job's thread, keys
 * come from the editor's. Of keys that come while nobody waits for one, the last counts.
 */
final class Lectern implements Podium, KeyTaker {
    private static final String TAB = "\t";
    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";

    private final Editor editor;
    private final Job job;
    private final Consumer<Optional<Mode>> modeChanged;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition pressed = lock.newCondition();
    private Key key = Key.NONE;
    private Mode mode = Mode.PLAY;

    Lectern(Editor editor, Job job, Consumer<Optional<Mode>> modeChanged) {
        this.editor = editor;
        this.job = job;
        this.modeChanged = modeChanged;
        job.onInterrupt(() -> press(Key.STOP));
    }

    // ---- what is seen

    @Override
    public void show(Line line) {
        job.line(line);
    }

    @Override
    public void type(String prompt, String text, Duration perCharacter) throws InterruptedException {
        editor.showPrompt(prompt);
        for (int i = 0; i < text.length(); i++) {
            editor.write(text.charAt(i));
            pause(perCharacter);
        }
        editor.erase();
        job.line(Line.of().dim(prompt).command(text).line());
    }

    @Override
    public void mode(Mode next) {
        lock.lock();
        try {
            mode = next;
        } finally {
            lock.unlock();
        }
        boolean ended = next == Mode.ENDED;
        editor.offerKeysTo(ended ? KeyTaker.NOBODY : this);
        modeChanged.accept(ended ? Optional.empty() : Optional.of(next));
    }

    // ---- keys

    /** All keys but Ctrl-C; while the keyboard is the audience's, what hands it back, on an empty line. */
    @Override
    public boolean wants(String keys) {
        boolean given = yoursNow() && !(editor.getBuffer().length() == 0 && ours(keys));
        return !keys.equals(CTRL_C) && !given;
    }

    @Override
    public void take(String keys) {
        press(keys.equals(TAB) ? Key.TAB : keys.equals(CTRL_D) ? Key.STOP : Key.ANY);
    }

    private static boolean ours(String keys) {
        return keys.equals(TAB) || keys.equals(CTRL_D);
    }

    private boolean yoursNow() {
        lock.lock();
        try {
            return mode == Mode.YOURS;
        } finally {
            lock.unlock();
        }
    }

    private void press(Key now) {
        lock.lock();
        try {
            key = key == Key.STOP ? key : now;
            pressed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Key next() throws InterruptedException {
        return key(Long.MAX_VALUE);
    }

    @Override
    public Key within(Duration time) throws InterruptedException {
        return key(time.toNanos());
    }

    @Override
    public Key yours() throws InterruptedException {
        return key(Long.MAX_VALUE);
    }

    private Key key(long nanos) throws InterruptedException {
        lock.lock();
        try {
            await(nanos);
            Key taken = key;
            key = taken == Key.STOP ? taken : Key.NONE;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** A key that only matters later does not shorten the pause; the end does. */
    private void pause(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && key != Key.STOP) {
                left = pressed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(long nanos) throws InterruptedException {
        long left = nanos;
        while (key == Key.NONE && left > 0) {
            left = pressed.awaitNanos(left);
        }
    }
}
