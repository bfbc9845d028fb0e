package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that options and arguments have to keep, with the codes that Node has for them. */
final class Validate {
    private Validate() {}

    static void file(String file) {
        if (file == null) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("file", "of type string", "null");
        }
        noNullBytes("file", file);
        if (file.isEmpty()) {
            throw ErrorCode.ERR_INVALID_ARG_VALUE.error("file", "cannot be empty", "''");
        }
    }

    static void command(String command) {
        if (command == null) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("command", "of type string", "null");
        }
        noNullBytes("command", command);
    }

    /** A copy; null counts as none. */
    static List<String> arguments(List<String> args) {
        List<String> copy = args == null ? List.of() : new ArrayList<>(args);
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i) == null) {
                throw ErrorCode.ERR_INVALID_ARG_TYPE.error("args[" + i + "]", "of type string", "null");
            }
            noNullBytes("args[" + i + "]", copy.get(i));
        }
        return copy;
    }

    /** A copy without the variables whose value is null, which Node calls undefined. */
    static Map<String, String> environment(Map<String, String> env) {
        Map<String, String> copy = new LinkedHashMap<>(env);
        copy.values().removeIf(value -> value == null);
        copy.forEach((name, value) -> {
            noNullBytes("options.env['" + name + "']", name);
            noNullBytes("options.env['" + name + "']", value);
        });
        return Collections.unmodifiableMap(copy);
    }

    static void noNullBytes(String name, String value) {
        noNullBytes(name, value, "must be a string without null bytes");
    }

    static void directory(String value) {
        noNullBytes("options.cwd", value, "must be a string, Uint8Array, or URL without null bytes");
    }

    private static void noNullBytes(String name, String value, String rule) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw ErrorCode.ERR_INVALID_ARG_VALUE.error(name, rule, "'" + value.replace("\0", "\\x00") + "'");
        }
    }

    static void timeout(long millis) {
        if (millis < 0) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error("timeout", "an unsigned integer", millis);
        }
    }

    static void maxBuffer(long bytes) {
        if (bytes < 0) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error("options.maxBuffer", "a positive number", bytes);
        }
    }

    /** The path that a URL means; only {@code file:} has one. */
    static Path file(URI url) {
        if (url == null) {
            return null;
        }
        if (!"file".equals(url.getScheme())) {
            throw ErrorCode.ERR_INVALID_URL_SCHEME.error();
        }
        return Path.of(url);
    }
}
