package dev.forkshop.runtime.http;

import dev.forkshop.runtime.transport.HttpFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields of a message that has come, by names in small letters. */
final class IncomingHeaders {
    static final IncomingHeaders NONE = new IncomingHeaders(HttpFields.NONE);

    /** Of these Node keeps the first that comes. */
    private static final Set<String> ONCE = Set.of(
            "age",
            "authorization",
            "content-length",
            "content-type",
            "etag",
            "expires",
            "from",
            "host",
            "if-modified-since",
            "if-unmodified-since",
            "last-modified",
            "location",
            "max-forwards",
            "proxy-authorization",
            "referer",
            "retry-after",
            "server",
            "user-agent");

    private final Map<String, List<String>> distinct = new LinkedHashMap<>();

    IncomingHeaders(HttpFields fields) {
        List<String> raw = fields.raw();
        for (int i = 0; i < raw.size(); i += 2) {
            String name = raw.get(i).toLowerCase(Locale.ROOT);
            distinct.computeIfAbsent(name, key -> new ArrayList<>(1)).add(raw.get(i + 1));
        }
    }

    Map<String, List<String>> distinct() {
        return Collections.unmodifiableMap(distinct);
    }

    Map<String, String> joined() {
        Map<String, String> joined = new LinkedHashMap<>();
        distinct.forEach((name, values) -> joined.put(name, join(name, values)));
        return Collections.unmodifiableMap(joined);
    }

    String get(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        List<String> values = distinct.get(key);
        return values == null ? null : join(key, values);
    }

    private static String join(String name, List<String> values) {
        if (values.size() == 1 || ONCE.contains(name)) {
            return values.get(0);
        }
        return String.join(name.equals("cookie") ? "; " : ", ", values);
    }
}
