package dev.forkshop.workbench.explain.code;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed as it is written in source code, so that it can only ever be a value there. */
final class Literal {
    /** The words of JSON: a row of them calls nothing and assigns nothing. */
    private static final Pattern JSON = Pattern.compile("(?:[\\s\\[\\]{},:]|true|false|null"
            + "|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\/bfnrtu])*+\")*+");

    private Literal() {}

    /** In single quotes, for JavaScript. */
    static String js(String text) {
        return "'" + escaped(text).replace("'", "\\'") + "'";
    }

    /** In double quotes, for Java. */
    static String java(String text) {
        return '"' + escaped(text).replace("\"", "\\\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    static String jsList(List<String> texts) {
        return texts.stream().map(Literal::js).collect(Collectors.joining(", ", "[", "]"));
    }

    static String javaList(List<String> texts) {
        return texts.stream().map(Literal::java).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    /** JSON as a value of JavaScript: as it stands, unless that would mean something else there. */
    static String jsValue(String json) {
        boolean plain = isJson(json) && !json.contains("__proto__");
        return plain ? json : "JSON.parse(" + js(json) + ")";
    }

    /** Whether it is made of the words of JSON alone. */
    static boolean isJson(String text) {
        return JSON.matcher(text).matches();
    }

    /** JSON as a value of Java. */
    static String javaValue(String json) {
        return "Json.parse(" + java(json) + ")";
    }

    /** A whole number, which was typed perhaps with marks between its digits. */
    static String number(String text) {
        return Long.toString(Long.parseLong(text.replace("_", "")));
    }

    /** A line of comment, whatever it says: no sign in it ends it. */
    static String comment(String text) {
        return "// " + text.replaceAll("[\\n\\r\\u0085\\u2028\\u2029]+", " ").replace("\\", "\\\\") + "\n";
    }
}
