package dev.forkshop.runtime.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads requests that leave nothing to doubt: GET or HEAD of a path, by HTTP/1.1, fields of printable ASCII, none of which
 * speaks of a body or another protocol, and the whole head at once. Everything else is for Netty's decoder, which knows
 * what is allowed and what Node calls it.
 */
final class HttpScanner {
    private static final String VERSION = " HTTP/1.1";
    private static final boolean[] TOKEN = new boolean[128];

    static {
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .forEach(c -> TOKEN[c] = true);
    }

    private byte[] bytes;
    private int at;
    private int end;

    /** The request that begins here, or null where it is none of these; {@link #at} is behind it then. */
    HttpStart.Request next(byte[] from, int begin, int limit) {
        bytes = from;
        at = begin;
        end = limit;
        String method = method();
        if (method == null) {
            return null;
        }
        int path = at;
        String url = bytes(path) == '/' ? printable(' ') : null;
        if (url == null || !says(VERSION)) {
            return null;
        }
        List<String> fields = fields();
        return fields == null ? null : new HttpStart.Request(method, url, true, new HttpFields(fields));
    }

    /** Where the last request ended. */
    int at() {
        return at;
    }

    private String method() {
        return says("GET ") ? "GET" : says("HEAD ") ? "HEAD" : null;
    }

    /** The byte here; 0, which is nowhere allowed, behind the end. */
    private int bytes(int index) {
        return index < end ? bytes[index] : 0;
    }

    private boolean says(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes(at + i) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Visible characters up to a blank, which stays; null where others come. */
    private String printable(char last) {
        int begin = at;
        while (bytes(at) > ' ' && bytes(at) < 127) {
            at++;
        }
        return bytes(at) == last ? text(begin, at) : null;
    }

    private List<String> fields() {
        List<String> raw = new ArrayList<>(8);
        while (says("\r\n")) {
            if (says("\r\n")) {
                return Collections.unmodifiableList(raw);
            }
            if (!field(raw)) {
                return null;
            }
        }
        return null;
    }

    private boolean field(List<String> raw) {
        int begin = at;
        while (bytes(at) > 0 && TOKEN[bytes(at)]) {
            at++;
        }
        if (at == begin || bytes(at) != ':' || isSpecial(begin, at - begin)) {
            return false;
        }
        raw.add(text(begin, at++));
        return value(raw);
    }

    private boolean value(List<String> raw) {
        while (bytes(at) == ' ') {
            at++;
        }
        int begin = at;
        int last = at;
        while (bytes(at) >= ' ' && bytes(at) < 127) {
            last = bytes(at++) == ' ' ? last : at;
        }
        raw.add(text(begin, last));
        return true; // what follows is the end of a line, or nothing that this reads
    }

    /** Whether this field says more than itself. */
    private boolean isSpecial(int begin, int length) {
        return switch (length) {
            case 6 -> is("expect", begin);
            case 7 -> is("upgrade", begin) || is("trailer", begin);
            case 14 -> is("content-length", begin);
            case 17 -> is("transfer-encoding", begin);
            default -> false;
        };
    }

    private boolean is(String name, int begin) {
        for (int i = 0; i < name.length(); i++) {
            if ((bytes[begin + i] | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int begin, int to) {
        return new String(bytes, begin, to - begin, StandardCharsets.ISO_8859_1);
    }
}
