package dev.forkshop.workbench.script;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** JShell's events, read for a person: values, what was declared, errors with a caret. */
final class Reading {
    private final JShell shell;
    private final String source;
    private final boolean last;

    /** @param last no other snippet follows: then the value of an expression is what was asked for */
    Reading(JShell shell, String source, boolean last) {
        this.shell = shell;
        this.source = source;
        this.last = last;
    }

    Evaluation of(List<SnippetEvent> events) {
        List<SnippetEvent> own =
                events.stream().filter(event -> event.causeSnippet() == null).toList();
        boolean refused = own.stream().anyMatch(event -> event.status() == Status.REJECTED);
        boolean threw = own.stream().anyMatch(event -> event.exception() != null);
        List<Line> lines =
                own.stream().flatMap(event -> linesOf(event).stream()).toList();
        boolean vague = own.stream().anyMatch(event -> !event.status().isDefined());
        return new Evaluation(source, lines, !refused && !vague, refused || threw, vague);
    }

    private List<Line> linesOf(SnippetEvent event) {
        if (event.status() == Status.REJECTED) {
            return refused(event.snippet());
        }
        return event.exception() == null ? done(event) : List.of(thrown(event.exception()));
    }

    // ---- what was done

    private List<Line> done(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.status() == Status.RECOVERABLE_NOT_DEFINED) {
            return List.of(declaration((DeclarationSnippet) snippet, event.status()));
        }
        if (snippet instanceof VarSnippet || snippet instanceof ExpressionSnippet) {
            boolean asked = last || snippet.subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
            return asked && event.value() != null ? value(nameOf(snippet), event.value()) : List.of();
        }
        return snippet instanceof DeclarationSnippet declared
                ? List.of(declaration(declared, event.status()))
                : List.of();
    }

    private static String nameOf(Snippet snippet) {
        return snippet instanceof ExpressionSnippet expression
                ? expression.name()
                : ((PersistentSnippet) snippet).name();
    }

    private static List<Line> value(String name, String value) {
        List<String> rows = value.lines().toList();
        List<Line> lines = new ArrayList<>();
        String first = rows.isEmpty() ? "" : rows.get(0);
        lines.add(Line.of().dim(name + " ==> ").text(first).line());
        rows.stream().skip(1).map(Line::text).forEach(lines::add);
        return lines;
    }

    private Line declaration(DeclarationSnippet declared, Status status) {
        String kind = declared.kind().name().toLowerCase(Locale.ROOT).replace("_decl", "");
        String lack = status == Status.VALID ? "" : ": cannot be used before there is " + missing(declared);
        return Line.of().dim(kind + " ").text(declared.name()).text(lack).line();
    }

    private String missing(DeclarationSnippet declared) {
        return shell.unresolvedDependencies(declared).collect(Collectors.joining(", "));
    }

    // ---- what went wrong

    private List<Line> refused(Snippet snippet) {
        return shell.diagnostics(snippet)
                .filter(Diag::isError)
                .flatMap(error -> new Refusal(source, error).lines().stream())
                .toList();
    }

    private Line thrown(JShellException thrown) {
        if (thrown instanceof UnresolvedReferenceException unresolved) {
            DeclarationSnippet lacking = unresolved.getSnippet();
            return error("error", lacking.name() + " cannot be used before there is " + missing(lacking));
        }
        EvalException failure = (EvalException) thrown;
        String name = failure.getExceptionClassName();
        return error(name.substring(name.lastIndexOf('.') + 1), failure.getMessage());
    }

    private static Line error(String name, String message) {
        return Line.of()
                .bad(name)
                .text(message == null ? "" : ": " + message)
                .line()
                .onErr();
    }
}
