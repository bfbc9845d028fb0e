package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Completion;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.Suggestion;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.widget.AutosuggestionWidgets;

/**
 * The line at which a person types: {@code shop>} for a command, {@code in>} for the program in the foreground. It
 * changes from one to the other under the hands of who types, and knows which of them a line was entered at.
 */
final class Prompt {
    private static final String SHOP = "shop> ";
    private static final String JAVA = "java> ";
    private static final String IN = "in> ";
    private static final String CONTINUED = "....> ";

    private final Editor editor;
    private final Abilities abilities;
    private final Jobs jobs;
    private Shell shell;
    private volatile Job shown;
    private volatile String asked = "";
    private Job accepted;

    /** A line, and the job whose program it is for, if it is for one. */
    record Entered(String text, Optional<Job> taker) {}

    Prompt(Editor editor, Abilities abilities, Jobs jobs) {
        this.editor = editor;
        this.abilities = abilities;
        this.jobs = jobs;
    }

    static Map<String, Object> variables(Abilities abilities) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED);
        variables.put(LineReader.INDENTATION, 0);
        variables.put(LineReader.HISTORY_SIZE, 5_000);
        variables.put(LineReader.HISTORY_IGNORE, "*--secret*"); // a secret is to reach no file
        if (!abilities.colour()) {
            variables.put(LineReader.COMPLETION_STYLE_STARTING, "");
            variables.put(LineReader.COMPLETION_STYLE_DESCRIPTION, "");
            variables.put(LineReader.COMPLETION_STYLE_GROUP, "");
        }
        return variables;
    }

    /** @param above prints above the line that is being typed */
    void set(Shell shell, Completion completion, Consumer<Line> above) {
        this.shell = shell;
        editor.onSecondTab(() -> tell(above));
        editor.setParser(new LineParser(shell, () -> shown != null));
        editor.setHighlighter(new CommandHighlighter(
                shell.commands(), () -> shown != null || shell.isJavaMode() || !abilities.colour()));
        editor.setCompleter((reader, line, candidates) -> {
            if (shown == null) {
                shell.completions(line.line().substring(0, line.cursor()), completion)
                        .forEach(s -> candidates.add(candidate(s)));
            }
        });
        editor.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        editor.option(LineReader.Option.INSERT_TAB, false);
        editor.option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
        editor.option(LineReader.Option.AUTO_FRESH_LINE, false);
        setWidgets();
    }

    /** Called as soon as the prompt can be typed at: a good time to load what only some lines need. */
    private boolean isUp() {
        shell.warmUp();
        return true;
    }

    private void setWidgets() {
        editor.getWidgets().put("interrupt", this::interrupt);
        editor.getWidgets().put(LineReader.CALLBACK_FINISH, this::accept);
        editor.getWidgets().put(LineReader.CALLBACK_INIT, this::isUp);
        if (abilities.colour()) {
            new AutosuggestionWidgets(editor).enable();
        }
        KeyMap<Binding> keys = editor.getKeyMaps().get(LineReader.MAIN);
        keys.bind(new Reference("interrupt"), KeyMap.ctrl('C'));
    }

    /** What stands behind the name before the cursor; false where there is nothing to tell. */
    private boolean tell(Consumer<Line> above) {
        String upToCursor = editor.getBuffer().upToCursor();
        List<Line> lines = shown == null ? shell.documentation(upToCursor) : List.of();
        lines.forEach(above);
        return !lines.isEmpty();
    }

    private static Candidate candidate(Suggestion suggestion) {
        String description = suggestion.description().isEmpty() ? null : suggestion.description();
        return new Candidate(suggestion.text(), suggestion.text(), null, description, null, null, suggestion.done());
    }

    /** Keeps the lines in a file from now on, and brings back those of earlier sittings. */
    void keep(KeptHistory history, Optional<Path> file) {
        file.ifPresent(path -> editor.setVariable(LineReader.HISTORY_FILE, path));
        editor.setHistory(history);
        history.attach(editor);
    }

    // ---- reading

    Entered read() {
        shown = jobs.wantingInput().orElse(null);
        asked = text();
        String text = editor.readLine(asked, null, (MaskingCallback) null, null);
        return new Entered(text, Optional.ofNullable(accepted));
    }

    private String text() {
        String words = shown != null ? IN : shell.isJavaMode() ? JAVA : SHOP;
        return abilities.colour() ? "\033[1m" + words + "\033[0m" : words;
    }

    /** Ctrl-C: the newest job, or else the line. */
    private boolean interrupt() {
        if (!jobs.interruptNewest()) {
            editor.giveUp();
        }
        return true;
    }

    /** Called with the editor's lock when a line is entered. */
    private boolean accept() {
        accepted = shown;
        editor.setVariable(LineReader.DISABLE_HISTORY, accepted != null);
        return true;
    }

    /** Shows the prompt that belongs to what runs now. Any thread. */
    void follow() {
        editor.alone(() -> {
            Job taker = jobs.wantingInput().orElse(null);
            shown = taker;
            if (!text().equals(asked)) {
                asked = text();
                editor.showPrompt(asked);
            }
        });
    }

    /** Shows the prompt again where another one stood in its place. */
    void restore() {
        editor.showPrompt(text());
    }

    /** The job whose program was being typed to when the input ended. */
    Optional<Job> ended() {
        return Optional.ofNullable(shown);
    }

    void clearScreen() {
        editor.clearAll();
    }
}
