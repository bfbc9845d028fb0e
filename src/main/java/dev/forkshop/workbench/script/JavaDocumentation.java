package dev.forkshop.workbench.script;

import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** What can be called or named at the end of a text: each signature, and what is said of it. */
final class JavaDocumentation {
    /** Overloads that are shown. */
    private static final int MOST = 8;

    private final SourceCodeAnalysis analysis;
    private final Path sources =
            Path.of(System.getProperty("forkshop.root", ""), "src", "main", "java", "dev", "forkshop", "runtime");

    JavaDocumentation(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Empty where there is nothing to say. */
    List<Line> of(String upToCursor) {
        List<Documentation> found = analysis.documentation(upToCursor, upToCursor.length(), true);
        RuntimeDocs runtime = new RuntimeDocs(sources);
        List<Line> lines = new ArrayList<>();
        found.stream().limit(MOST).forEach(each -> add(each, runtime, lines));
        if (found.size() > MOST) {
            lines.add(Line.of().dim("  and " + (found.size() - MOST) + " more").line());
        }
        return lines;
    }

    private static void add(Documentation documentation, RuntimeDocs runtime, List<Line> lines) {
        lines.add(Line.of().command(documentation.signature()).line());
        Optional.ofNullable(documentation.javadoc())
                .map(JavadocText::sentence)
                .filter(text -> !text.isBlank())
                .or(() -> runtime.of(documentation.signature()))
                .ifPresent(text -> lines.add(Line.text("  " + text)));
    }
}
