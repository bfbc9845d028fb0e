package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as they are written in source code. */
final class Literal {
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
}
