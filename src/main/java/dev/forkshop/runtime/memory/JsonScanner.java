package dev.forkshop.runtime.memory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON straight from its bytes to values: for messages, of which there are many and nearly all are well-formed. Whatever
 * is not plainly so makes it doubt, and is left to {@link JsonDecoder}, which knows what is wrong.
 */
final class JsonScanner {
    private static final int SAFE_DIGITS = 15;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private int at;
    private boolean doubts;

    private JsonScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    static Object parse(byte[] bytes, int from, int to) {
        return new JsonScanner(bytes, from, to).document();
    }

    private Object document() {
        Object value = value(0);
        space();
        boolean understood = !doubts && at == to;
        return understood ? value : Json.parse(text(from, to, StandardCharsets.UTF_8));
    }

    private Object value(int depth) {
        space();
        return switch (next()) {
            case '"' -> string();
            case '{' -> depth < Json.MAX_DEPTH ? object(depth + 1) : doubt();
            case '[' -> depth < Json.MAX_DEPTH ? array(depth + 1) : doubt();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        if (!takes('}')) {
            do {
                member(members, depth);
            } while (!doubts && takes(','));
            require('}');
        }
        return members;
    }

    private void member(Map<String, Object> members, int depth) {
        space();
        if (next() != '"') {
            doubt();
            return;
        }
        String name = string();
        require(':');
        members.put(name, doubts ? null : value(depth));
    }

    private List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        if (!takes(']')) {
            do {
                elements.add(value(depth));
            } while (!doubts && takes(','));
            require(']');
        }
        return elements;
    }

    private Object word(String word, Object meaning) {
        for (int i = 0; i < word.length(); i++) {
            if (next() != word.charAt(i)) {
                return doubt();
            }
            at++;
        }
        return meaning;
    }

    // ---- texts

    private String string() {
        int start = ++at;
        boolean ascii = true;
        for (int i = start; i < to; i++) {
            byte b = bytes[i];
            if (b == '"') {
                at = i + 1;
                return text(start, i, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            }
            if (b == '\\') {
                at = i;
                return escaped(new StringBuilder(text(start, i, StandardCharsets.UTF_8)));
            }
            if (b >= 0 && b < ' ') {
                break;
            }
            ascii &= b > 0;
        }
        doubt();
        return "";
    }

    /** The rest of a text that has an escape here. */
    private String escaped(StringBuilder text) {
        int plain = at;
        while (at < to && bytes[at] != '"' && (bytes[at] < 0 || bytes[at] >= ' ')) {
            if (bytes[at] == '\\') {
                text.append(text(plain, at, StandardCharsets.UTF_8));
                text.append(escape());
                plain = at;
            } else {
                at++;
            }
        }
        text.append(text(plain, at, StandardCharsets.UTF_8));
        if (!skip('"')) {
            doubt();
        }
        return text.toString();
    }

    private char escape() {
        at++;
        int kind = take();
        return switch (kind) {
            case '"', '\\', '/' -> (char) kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> {
                doubt();
                yield ' ';
            }
        };
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(take(), 16);
            if (digit < 0) {
                doubt();
            }
            code = code << 4 | digit & 0xf;
        }
        return (char) code;
    }

    private String text(int start, int end, Charset charset) {
        return new String(bytes, start, end - start, charset);
    }

    // ---- numbers

    private Object number() {
        int start = at;
        skip('-');
        int digits = digits();
        boolean leadingZero = digits > 1 && bytes[at - digits] == '0';
        boolean whole = !fraction() && !exponent();
        if (digits == 0 || leadingZero || doubts) {
            return doubt();
        }
        boolean small = whole && digits <= SAFE_DIGITS && bytes[at - digits] != '0';
        return small ? (Object) integer(start) : other(start);
    }

    private long integer(int start) {
        boolean negative = bytes[start] == '-';
        long number = 0;
        for (int i = negative ? start + 1 : start; i < at; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return negative ? -number : number;
    }

    private Number other(int start) {
        return JsNumbers.natural(Double.parseDouble(text(start, at, StandardCharsets.ISO_8859_1)));
    }

    /** Whether there is one; it has a digit. */
    private boolean fraction() {
        boolean there = skip('.');
        if (there && digits() == 0) {
            doubt();
        }
        return there;
    }

    private boolean exponent() {
        boolean there = skip('e') || skip('E');
        if (there && !skip('+')) {
            skip('-');
        }
        if (there && digits() == 0) {
            doubt();
        }
        return there;
    }

    private int digits() {
        int start = at;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - start;
    }

    // ---- steps

    private int next() {
        return at < to ? bytes[at] : -1;
    }

    private int take() {
        return at < to ? bytes[at++] : -1;
    }

    private boolean skip(char expected) {
        boolean there = next() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private boolean takes(char expected) {
        space();
        return skip(expected);
    }

    private void require(char expected) {
        if (!takes(expected)) {
            doubt();
        }
    }

    private void space() {
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    /** Something is wrong, or strange: everything that follows is read in vain. */
    private Object doubt() {
        doubts = true;
        at = to;
        return null;
    }
}
