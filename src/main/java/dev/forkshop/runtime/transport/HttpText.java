package dev.forkshop.runtime.transport;

import java.util.List;

/** A whole answer as it goes over the wire, as Netty's encoder writes it: what is no Latin-1 becomes a question mark. */
final class HttpText {
    private static final String VERSION = "HTTP/1.1 ";
    private static final String LINE_END = "\r\n";
    private static final String COLON = ": ";

    private final byte[] bytes;
    private int at;

    private HttpText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How many bytes it has. */
    static int length(HttpStart.Response start, byte[] body) {
        int length = VERSION.length() + 4 + start.reason().length() + 2 * LINE_END.length() + body.length;
        List<String> raw = start.fields().raw();
        for (int i = 0; i < raw.size(); i++) {
            length += raw.get(i).length() + COLON.length(); // behind a value an end of line, as long as a colon
        }
        return length;
    }

    /** Writes it to the beginning of {@code bytes}, which must have room for it. */
    static void write(HttpStart.Response start, byte[] body, byte[] bytes) {
        HttpText text = new HttpText(bytes);
        text.head(start);
        System.arraycopy(body, 0, bytes, text.at, body.length);
    }

    private void head(HttpStart.Response start) {
        add(VERSION);
        add(Integer.toString(start.status()));
        add(" ");
        add(start.reason());
        add(LINE_END);
        List<String> raw = start.fields().raw();
        for (int i = 0; i < raw.size(); i += 2) {
            add(raw.get(i));
            add(COLON);
            add(raw.get(i + 1));
            add(LINE_END);
        }
        add(LINE_END);
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            bytes[at++] = (byte) (letter > 255 ? '?' : letter);
        }
    }
}
