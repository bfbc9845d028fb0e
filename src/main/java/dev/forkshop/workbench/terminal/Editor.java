package dev.forkshop.workbench.terminal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/**
 * JLine's line editor with one rule more: whoever writes to the terminal holds its lock. JLine itself does not keep it
 * for a resize, and a status line or a prompt that changes would otherwise be written into the middle of another line.
 */
final class Editor extends LineReaderImpl {
    private static final long GIVE_WAY_NANOS = 1_000_000;
    private static final long PIECES_MILLIS = 5;
    private static final String ESCAPE = "\033";
    private static final String TAKEN = " ";
    private static final Pattern BEHIND_CALL = Pattern.compile("\\w\\($");
    private static final String COMPLETE_OR_TELL = "complete-or-tell";
    private static final Widget NOTHING = () -> true;

    private volatile KeyTaker taker = KeyTaker.NOBODY;
    private boolean taken;
    private BooleanSupplier secondTab = () -> false;
    private String tabbed = "";

    Editor(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "forkshop", variables);
    }

    /** Runs the action while nobody else writes. */
    void alone(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Shows another prompt at once, with all that has been typed behind it. */
    void showPrompt(String text) {
        alone(() -> {
            setPrompt(text);
            if (reading) {
                redisplay();
            }
        });
    }

    /** From now on each key goes to the taker first; what it takes does nothing here. */
    void offerKeysTo(KeyTaker other) {
        taker = other;
    }

    // ---- Tab, and Tab again

    /** What a second Tab does at the same place, where it does something: true; else one chooses from a menu. */
    void onSecondTab(BooleanSupplier action) {
        secondTab = action;
        getWidgets().put(COMPLETE_OR_TELL, this::completeOrTell);
        getKeyMaps().get(MAIN).bind(new Reference(COMPLETE_OR_TELL), KeyMap.ctrl('I'));
    }

    /** Behind a parenthesis it is the other way round: there one wants to know what is called. */
    private boolean completeOrTell() {
        boolean again = place().equals(tabbed);
        boolean behindCall = BEHIND_CALL.matcher(buf.upToCursor()).find();
        boolean done = again != behindCall && secondTab.getAsBoolean();
        if (!done) {
            callWidget(EXPAND_OR_COMPLETE);
        }
        tabbed = place();
        return true;
    }

    private String place() {
        return buf.cursor() + " " + buf;
    }

    /** JLine comes here at the second Tab below a list, with the word taken off the line. */
    @Override
    protected boolean doMenu(
            List<Candidate> original, String completed, BiFunction<CharSequence, Boolean, CharSequence> escaper) {
        String word = escaper.apply(completed, false).toString();
        buf.write(word);
        if (secondTab.getAsBoolean()) {
            post = null;
            tabbed = place();
            return true;
        }
        buf.backspace(word.length());
        return super.doMenu(original, completed, escaper);
    }

    // ---- keys

    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        Binding binding = super.readBinding(keys, local);
        KeyTaker now = taker;
        String typed = super.getLastBinding();
        taken = binding != null && now.wants(typed);
        if (taken) {
            skipRest(typed);
            now.take(typed);
        }
        return taken ? NOTHING : binding;
    }

    /** A key without a binding comes in pieces: they are one key all the same. */
    private void skipRest(String begun) {
        while (begun.startsWith(ESCAPE) && bindingReader.peekCharacter(PIECES_MILLIS) >= 0) {
            bindingReader.readCharacter();
        }
    }

    /** JLine looks here for the end of the input; in a key that was taken it must find nothing. */
    @Override
    public String getLastBinding() {
        return taken ? TAKEN : super.getLastBinding();
    }

    /** Writes a character behind the prompt, as if it had been typed. */
    void write(char character) {
        alone(() -> {
            if (reading) {
                buf.write(character);
                redisplay();
            }
        });
    }

    /** Takes away what stands behind the prompt. */
    void erase() {
        alone(() -> {
            if (reading) {
                buf.clear();
                redisplay();
            }
        });
    }

    /** Gives the line up that is being typed: reading ends with a {@link org.jline.reader.UserInterruptException}. */
    void giveUp() {
        state = State.INTERRUPT;
    }

    /**
     * Writes output above the line. A key that waits for the lock comes first afterwards: the lock is not fair, and a
     * flood of output would otherwise keep it.
     */
    @Override
    public void printAbove(String text) {
        super.printAbove(text);
        if (lock.hasQueuedThreads()) {
            LockSupport.parkNanos(GIVE_WAY_NANOS);
        }
    }

    /** Empties the screen; what is being typed stays, at its top. */
    void clearAll() {
        alone(() -> {
            if (reading) {
                clearScreen();
                redisplay();
            } else {
                terminal.puts(Capability.clear_screen);
                redrawStatus();
            }
        });
    }

    private void redrawStatus() {
        Status status = Status.getStatus(terminal, false);
        if (status != null) {
            status.reset();
            status.redraw();
        }
        terminal.flush();
    }

    @Override
    protected void handleSignal(Terminal.Signal signal) {
        alone(() -> super.handleSignal(signal));
    }
}
