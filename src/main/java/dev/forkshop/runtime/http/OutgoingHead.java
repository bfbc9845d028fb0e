package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The head of a message that a program writes: its fields, until they are sent. Loop thread only. */
abstract sealed class OutgoingHead permits OutgoingMessage {
    final OutgoingHeaders headers = new OutgoingHeaders();

    /** Whether the head can no longer be changed. */
    public abstract boolean headersSent();

    /** Sets a field; one of this name, in any case, is replaced. */
    public OutgoingMessage setHeader(String name, String value) {
        return setHeader(name, Arrays.asList(value));
    }

    public OutgoingMessage setHeader(String name, long value) {
        return setHeader(name, Long.toString(value));
    }

    /** Sets a field that comes several times, as {@code Set-Cookie} may. */
    public OutgoingMessage setHeader(String name, List<String> values) {
        requireNoHead("set");
        HttpRules.name("Header name", name);
        HttpRules.values(name, values);
        headers.set(name, List.copyOf(values));
        return (OutgoingMessage) this;
    }

    /** Adds a value to a field. */
    public OutgoingMessage appendHeader(String name, String value) {
        requireNoHead("append");
        HttpRules.name("Header name", name);
        HttpRules.value(name, value);
        headers.append(name, List.of(value));
        return (OutgoingMessage) this;
    }

    public void removeHeader(String name) {
        requireNoHead("remove");
        headers.remove(name);
    }

    /** What was set; several values are joined by a comma; null where nothing was. */
    public String getHeader(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : String.join(", ", values);
    }

    /** What was set, by names in small letters. */
    public Map<String, List<String>> getHeaders() {
        Map<String, List<String>> all = new TreeMap<>();
        headers.names().forEach(name -> all.put(name, headers.get(name)));
        return all;
    }

    /** In small letters, in the order of setting. */
    public List<String> getHeaderNames() {
        return headers.names();
    }

    public boolean hasHeader(String name) {
        return headers.has(name);
    }

    void requireNoHead(String verb) {
        if (headersSent()) {
            throw ErrorCode.ERR_HTTP_HEADERS_SENT.error(verb);
        }
    }
}
