package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.lesson.present.Remote;
import dev.forkshop.workbench.session.Job;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The keys of a terminal, or the lines that are typed at a dumb one, while a lesson is presented. Keys come from the thread
 * that reads them, the presentation waits on its own.
 */
final class PresenterKeys implements Remote, KeyTaker {
    private static final String CTRL_C = "\003";

    /** What was pressed, empty when nothing will be pressed any more. */
    private final BlockingQueue<Optional<Pressed>> pressed = new LinkedBlockingQueue<>();

    private final Runnable giveBack;
    private boolean gone;

    private PresenterKeys(Job job, Runnable giveBack) {
        this.giveBack = giveBack;
        job.onInterrupt(this::end);
    }

    /** Takes every key but Ctrl-C from the prompt, until it is closed. */
    static PresenterKeys of(Editor editor, Job job) {
        PresenterKeys keys = new PresenterKeys(job, () -> editor.offerKeysTo(KeyTaker.NOBODY));
        editor.offerKeysTo(keys);
        return keys;
    }

    /** Takes lines. */
    static PresenterKeys ofLines(Job job) {
        PresenterKeys keys = new PresenterKeys(job, () -> {});
        job.onInput(keys::take, keys::end);
        return keys;
    }

    @Override
    public boolean wants(String keys) {
        return !keys.equals(CTRL_C);
    }

    @Override
    public void take(String keys) {
        pressed.add(Optional.of(new Pressed(keys)));
    }

    private void end() {
        pressed.add(Optional.empty());
    }

    @Override
    public Optional<Pressed> within(Duration time) throws InterruptedException {
        Optional<Pressed> key = pressed.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        gone |= key != null && key.isEmpty();
        return key == null ? Optional.empty() : key;
    }

    @Override
    public boolean gone() {
        return gone;
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
