package dev.forkshop.workbench.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An exchange while its lines come in. */
final class ExchangeBuilder {
    private final List<Condition> conditions;
    private final int line;
    private final StringBuilder command;
    private final Set<String> names;
    private int lastCommandLine;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<Forbidden> forbidden = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    private int setLine;
    private boolean loose;
    private final List<Expected.One> members = new ArrayList<>();

    ExchangeBuilder(List<Condition> conditions, Template command) {
        this.conditions = conditions;
        this.line = command.line();
        this.lastCommandLine = line;
        this.command = new StringBuilder(command.text());
        this.names = new HashSet<>(command.names());
    }

    boolean takesContinuation() {
        return inputs.isEmpty() && expected.isEmpty() && forbidden.isEmpty() && endings.isEmpty() && !inSet();
    }

    void continuation(Template more) {
        command.append('\n').append(more.text());
        names.addAll(more.names());
        lastCommandLine = more.line();
    }

    void input(Template text) {
        inputs.add(new Input(text, expected.size()));
    }

    void expect(Expected step, String text) throws Misread {
        if (!endings.isEmpty() && !text.isEmpty()) {
            throw new Misread(0, "output goes on after the end of its command", "the line above [exit …]");
        }
        expected.add(step);
    }

    void forbid(Forbidden text) {
        forbidden.add(text);
    }

    void end(Ending ending) throws Misread {
        boolean second = endings.stream().anyMatch(earlier -> sameMatter(earlier, ending));
        if (second) {
            throw new Misread(0, "this command ends twice", "one of the two");
        }
        endings.add(ending);
    }

    private static boolean sameMatter(Ending one, Ending other) {
        return one instanceof Ending.Within == other instanceof Ending.Within;
    }

    boolean inSet() {
        return setLine > 0;
    }

    int setLine() {
        return setLine;
    }

    void openSet(int at) {
        setLine = at;
    }

    void member(Expected step) {
        if (step instanceof Expected.One one) {
            members.add(one);
        } else {
            loose = true;
        }
    }

    void closeSet(int lastLine) {
        expected.add(new Expected.AnyOrder(setLine, lastLine, members, loose));
        members.clear();
        loose = false;
        setLine = 0;
    }

    Exchange build() {
        dropTrailingBlanks();
        return new Exchange(
                conditions,
                new Template(line, command.toString(), names),
                lastCommandLine,
                inputs,
                expected,
                forbidden,
                endings);
    }

    /** Blank lines before the next command are layout. */
    private void dropTrailingBlanks() {
        while (!expected.isEmpty() && isBlank(expected.get(expected.size() - 1))) {
            expected.remove(expected.size() - 1);
        }
    }

    private static boolean isBlank(Expected step) {
        return step instanceof Expected.One one
                && one.pattern().pieces().isEmpty()
                && one.count().equals(Count.ONCE);
    }
}
