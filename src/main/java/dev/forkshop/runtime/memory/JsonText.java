package dev.forkshop.runtime.memory;

/**
 * JSON on its way into bytes: its punctuation, its indents, its escapes. Gson's writer does the same; its first one takes a
 * starting child some milliseconds, in which it formats its table of escapes. For one thread at a time.
 */
final class JsonText {
    private final Utf8Sink sink;
    private final String indent;
    private int depth;
    private boolean empty = true;
    private boolean named;

    /** {@code indent} is written once a level, each value on a line of its own; empty: all on one line. */
    JsonText(Utf8Sink sink, String indent) {
        this.sink = sink;
        this.indent = indent;
    }

    void begin(char bracket) {
        separate();
        sink.write(bracket);
        depth++;
        empty = true;
    }

    void end(char bracket) {
        depth--;
        if (!empty) {
            breakLine();
        }
        sink.write(bracket);
        empty = false;
    }

    void name(String name) {
        separate();
        quote(name);
        sink.write(':');
        if (!indent.isEmpty()) {
            sink.write(' ');
        }
        named = true;
    }

    void text(String text) {
        separate();
        quote(text);
    }

    /** A number, a truth value, null. */
    void literal(String literal) {
        separate();
        sink.write(literal);
    }

    /** What comes before a value or a name. */
    private void separate() {
        if (depth > 0 && !named) {
            if (!empty) {
                sink.write(',');
            }
            breakLine();
        }
        named = false;
        empty = false;
    }

    private void breakLine() {
        if (!indent.isEmpty()) {
            sink.write('\n');
            for (int level = 0; level < depth; level++) {
                sink.write(indent);
            }
        }
    }

    private void quote(String text) {
        sink.write('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
                sink.write(text, written, i - written);
                escape(c);
                written = i + 1;
            }
        }
        sink.write(text, written, text.length() - written);
        sink.write('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> backslash(c);
            case '\b' -> backslash('b');
            case '\t' -> backslash('t');
            case '\n' -> backslash('n');
            case '\f' -> backslash('f');
            case '\r' -> backslash('r');
            default -> sink.escape(c);
        }
    }

    private void backslash(char c) {
        sink.write('\\');
        sink.write(c);
    }
}
