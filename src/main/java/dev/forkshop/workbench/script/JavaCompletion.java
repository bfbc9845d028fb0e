package dev.forkshop.workbench.script;

import dev.forkshop.workbench.command.Suggestion;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** How a text could go on, with the types of what is suggested. */
final class JavaCompletion {
    /** So many are few enough to look up what each of them is. */
    private static final int FEW = 12;

    private final SourceCodeAnalysis analysis;

    JavaCompletion(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Each suggestion is a whole name: what was typed of it and the rest. */
    List<Suggestion> of(String upToCursor) {
        int[] anchor = {upToCursor.length()};
        List<String> ways = analysis.completionSuggestions(upToCursor, upToCursor.length(), anchor).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .toList();
        String before = upToCursor.substring(0, anchor[0]);
        return ways.stream()
                .map(way -> new Suggestion(way, ways.size() > FEW ? "" : types(before + way), !way.endsWith("(")))
                .toList();
    }

    /** {@code void ChildProcess.kill(String signal)} where that is one thing, else how many there are. */
    private String types(String text) {
        String called = text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
        List<Documentation> found = analysis.documentation(called, called.length(), false);
        String first = found.isEmpty() ? "" : found.get(0).signature();
        return found.size() > 1 ? first + " and " + (found.size() - 1) + " more" : first;
    }
}
