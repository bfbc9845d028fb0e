package dev.forkshop.workbench.script;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.LiveModule;
import dev.forkshop.workbench.command.Suggestion;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** JShell with the runtime's names imported. {@link #interrupt} on any thread; all else on one at a time. */
final class JavaPrompt {
    /** Words with a meaning at the beginning that are no keywords. */
    private static final Set<String> SPECIAL = Set.of("var", "record", "sealed", "yield");

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final LiveModule module;
    private final JavaCompletion completion;
    private final JavaDocumentation documentation;
    private List<SnippetEvent> latest = List.of();

    private JavaPrompt(JShell shell, LiveModule module) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
        this.module = module;
        this.completion = new JavaCompletion(analysis);
        this.documentation = new JavaDocumentation(analysis);
    }

    /** Opens one whose snippets run on this loop. Takes about a second. */
    static JavaPrompt open(EventLoop loop, LiveModule module) {
        JShell shell = JShell.builder()
                .executionEngine(new OnLoop(new LoopExecution(loop, module)), Map.of())
                .build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        JavaPrompt prompt = new JavaPrompt(shell, module);
        Beginnings.SNIPPETS.forEach(prompt::begin);
        return prompt;
    }

    private void begin(String snippet) {
        for (SnippetEvent event : shell.eval(snippet)) {
            if (event.status().isDefined()) {
                continue;
            }
            throw new IllegalStateException("live Java cannot begin: " + snippet);
        }
    }

    /**
     * Evaluates one snippet after the other, up to the first that fails or is {@linkplain #interrupt interrupted};
     * {@code each} hears what became of it before the next one begins. Returns the last outcome.
     */
    synchronized Optional<Evaluation> evaluate(String text, BooleanSupplier unwanted, Consumer<Evaluation> each) {
        Optional<Evaluation> last = Optional.empty();
        module.rearm();
        String left = unwanted.getAsBoolean() ? "" : text;
        while (!left.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(left);
            String source = next.source() == null ? left : next.source();
            left = next.source() == null ? "" : next.remaining();
            latest = shell.eval(source);
            Evaluation outcome = new Reading(shell, source, left.isBlank()).of(latest);
            each.accept(outcome);
            last = Optional.of(outcome);
            left = outcome.failed() || wasInterrupted() ? "" : left;
        }
        return last;
    }

    /** Forgets the snippet that was evaluated last. */
    synchronized void takeBack() {
        latest.stream().map(SnippetEvent::snippet).forEach(shell::drop);
    }

    /** Whether a text that begins with this word can be Java at all. */
    synchronized boolean knows(String word) {
        return SourceVersion.isKeyword(word)
                || SPECIAL.contains(word)
                || shell.snippets()
                        .filter(PersistentSnippet.class::isInstance)
                        .anyMatch(
                                snippet -> ((PersistentSnippet) snippet).name().equals(word));
    }

    synchronized boolean goesOn(String text) {
        String left = text;
        CompletionInfo next = analysis.analyzeCompletion(left);
        while (next.completeness() == Completeness.COMPLETE && !next.remaining().isBlank()) {
            left = next.remaining();
            next = analysis.analyzeCompletion(left);
        }
        return next.completeness() == Completeness.DEFINITELY_INCOMPLETE;
    }

    synchronized List<Suggestion> completions(String upToCursor) {
        return completion.of(upToCursor);
    }

    synchronized List<Line> documentation(String upToCursor) {
        return documentation.of(upToCursor);
    }

    /** Whether what was evaluated last was stopped. */
    boolean wasInterrupted() {
        return module.isInterrupted();
    }

    /** Stops the snippet that runs. Any thread. */
    void interrupt() {
        module.interrupt();
    }

    /** Hands JShell the one engine that it is to use. */
    private record OnLoop(ExecutionControl engine) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "loop";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return engine;
        }
    }
}
