package dev.forkshop.runtime.memory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text that is not JSON stops being so, in Node's words. Gson knows that it is wrong but not exactly where; this
 * walks the text once more, and only then.
 */
final class JsonFault {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*");
    private static final Pattern SCALAR = Pattern.compile(
            "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null");
    private static final Pattern STRING_START =
            Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+");

    private final String text;
    private int at;
    private int depth;

    private JsonFault(String text) {
        this.text = text;
    }

    static SyntaxError in(String text) {
        try {
            new JsonFault(text).document();
        } catch (SyntaxError e) {
            return e;
        }
        return new SyntaxError("Unexpected text in JSON", 0);
    }

    private void document() {
        value();
        space();
        if (at < text.length()) {
            throw fault("Unexpected non-whitespace character after JSON");
        }
    }

    private void value() {
        space();
        if (take('{')) {
            members('}', this::member);
        } else if (take('[')) {
            members(']', this::value);
        } else if (!take(SCALAR)) {
            throw scalarFault();
        }
    }

    private void members(char close, Runnable member) {
        if (++depth > Json.MAX_DEPTH) {
            throw fault("More than " + Json.MAX_DEPTH + " levels");
        }
        space();
        if (!take(close)) {
            do {
                member.run();
                space();
            } while (take(','));
            require(close, "Expected ',' or '" + close + "'");
        }
        depth--;
    }

    private void member() {
        space();
        if (!at('"')) {
            throw fault("Expected a property name in double quotes");
        }
        if (!take(SCALAR)) {
            throw scalarFault();
        }
        space();
        require(':', "Expected ':' after property name");
        value();
    }

    private SyntaxError scalarFault() {
        if (!at('"')) {
            return at < text.length() ? fault("Unexpected token '" + text.charAt(at) + "'") : end();
        }
        take(STRING_START);
        if (at == text.length()) {
            return fault("Unterminated string");
        }
        return fault(at('\\') ? "Bad escaped character" : "Bad control character in string literal");
    }

    private void require(char expected, String otherwise) {
        if (!take(expected)) {
            throw at < text.length() ? fault(otherwise) : end();
        }
    }

    private SyntaxError end() {
        return new SyntaxError("Unexpected end of JSON input", text.length());
    }

    private SyntaxError fault(String what) {
        return new SyntaxError(what + " in JSON at position " + at, at);
    }

    private void space() {
        take(SPACE);
    }

    private boolean at(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private boolean take(char expected) {
        boolean there = at(expected);
        at += there ? 1 : 0;
        return there;
    }

    private boolean take(Pattern expected) {
        Matcher found = expected.matcher(text).region(at, text.length());
        boolean there = found.lookingAt();
        at = there ? found.end() : at;
        return there;
    }
}
