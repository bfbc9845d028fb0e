package dev.forkshop.workbench.script;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;

/** An error of the compiler: what it is, the line, and a caret below the place. */
record Refusal(String source, Diag error) {
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<String> message = error.getMessage(Locale.ROOT).strip().lines().toList();
        lines.add(Line.of().bad("error: ").text(message.get(0).strip()).line());
        message.stream()
                .skip(1)
                .filter(row -> !row.contains("location:"))
                .forEach(row -> lines.add(Line.text("  " + row.strip())));
        lines.add(Line.text("  " + source.substring(begin(), end())));
        lines.add(Line.of()
                .text("  " + " ".repeat(at() - begin()))
                .bad("^".repeat(width()))
                .line());
        return lines.stream().map(Line::onErr).toList();
    }

    private int at() {
        return (int) Math.max(0, Math.min(error.getPosition(), source.length()));
    }

    private int begin() {
        return source.lastIndexOf('\n', at() - 1) + 1;
    }

    private int end() {
        int end = source.indexOf('\n', at());
        return end < 0 ? source.length() : end;
    }

    private int width() {
        return (int) Math.max(1, Math.min(error.getEndPosition(), end()) - at());
    }
}
