package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may stand in a message, and the errors of Node for what may not. */
final class HttpRules {
    /** Node's {@code http.METHODS}. */
    static final Set<String> METHODS = new LinkedHashSet<>(Arrays.asList(("ACL BIND CHECKOUT CONNECT COPY DELETE GET "
                    + "HEAD LINK LOCK M-SEARCH MERGE MKACTIVITY MKCALENDAR MKCOL MOVE NOTIFY OPTIONS PATCH POST "
                    + "PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK "
                    + "UNLOCK UNSUBSCRIBE")
            .split(" ")));

    private static final String TOKEN = "!#$%&'*+-.^_`|~";

    private HttpRules() {}

    /** Refuses a name that is no token; {@code what} is the kind of name. */
    static void name(String what, String name) {
        if (!isToken(name)) {
            throw ErrorCode.ERR_INVALID_HTTP_TOKEN.error(what, name);
        }
    }

    static boolean isToken(String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && TOKEN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Refuses what would end the line or cannot be written in one byte: that is how headers are injected. */
    static void value(String name, String value) {
        if (value == null) {
            throw ErrorCode.ERR_HTTP_INVALID_HEADER_VALUE.error("undefined", name);
        }
        if (!isText(value)) {
            throw ErrorCode.ERR_INVALID_CHAR.error("header content [\"" + name + "\"]");
        }
    }

    static void values(String name, List<String> values) {
        values.forEach(value -> value(name, value));
    }

    static void status(int status) {
        if (status < 100 || status > 999) {
            throw ErrorCode.ERR_HTTP_INVALID_STATUS_CODE.error(status);
        }
    }

    static void reason(String reason) {
        if (!isText(reason)) {
            throw ErrorCode.ERR_INVALID_CHAR.error("statusMessage");
        }
    }

    /** Refuses spaces and what is no visible character. */
    static void path(String path) {
        if (!path.chars().allMatch(c -> c > 0x20 && c <= 0xff)) {
            throw ErrorCode.ERR_UNESCAPED_CHARACTERS.error("Request path");
        }
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && (c < 0x20 || c == 0x7f || c > 0xff)) {
                return false;
            }
        }
        return true;
    }
}
