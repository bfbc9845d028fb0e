package dev.forkshop.workbench.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.Suggestion;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveJavaTest {
    private static final CompletableFuture<Integer> LEFT = new CompletableFuture<>();
    private static Session session;
    private static LiveJava java;

    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();

    @BeforeAll
    static void begin() {
        session = new Session();
        java = new LiveJava(session, LEFT::complete);
    }

    @AfterAll
    static void end() {
        session.close();
    }

    private Job job(String text) {
        return new Job(text, line -> printed.add(line.plain()));
    }

    private int evaluate(String text) throws InterruptedException {
        return java.evaluate(text, false, job(text)).orElseThrow();
    }

    private List<String> lines() {
        return Stream.generate(printed::poll).takeWhile(line -> line != null).toList();
    }

    @Test
    void anExpressionShowsItsValueAsNodeWould() throws InterruptedException {
        assertEquals(Shell.OK, evaluate("var measured = Map.of(\"num\", List.of(1, 2))"));
        assertEquals(List.of("measured ==> { num: [ 1, 2 ] }"), lines());
    }

    @Test
    void ofSeveralExpressionsInALineTheLastIsWhatWasAsked() throws InterruptedException {
        evaluate("Math.abs(-1); Math.abs(-2)");
        List<String> lines = lines();
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).endsWith("==> 2"), lines.get(0));
    }

    @Test
    void anErrorOfTheCompilerHasItsLineAndACaret() throws InterruptedException {
        assertEquals(Shell.FAILED, evaluate("int wrong = \"text\";"));
        assertEquals(
                List.of(
                        "error: incompatible types: java.lang.String cannot be converted to int",
                        "  int wrong = \"text\";",
                        "              ^^^^^^"),
                lines());
    }

    @Test
    void whatALineThrowsIsToldAndTheNextOneGoesOn() throws InterruptedException {
        assertEquals(Shell.FAILED, evaluate("throw new IllegalStateException(\"on purpose\");"));
        assertEquals(List.of("IllegalStateException: on purpose"), lines());
        assertEquals(Shell.OK, evaluate("1 + 1"));
    }

    @Test
    void aForkedModuleAnswersItsListenerAndIsAmongTheChildren() throws InterruptedException {
        evaluate("var doubler = fork(\"Doubler\"); doubler.onMessage(m -> System.out.println(m));"
                + " doubler.send(Map.of(\"num\", 21)); children.contains(doubler)");
        List<String> seen = Stream.generate(this::next)
                .takeWhile(line -> !line.equals("{\"result\":42}"))
                .toList();
        assertTrue(seen.get(0).matches("doubler ==> ChildProcess \\d+ \\(fork Doubler\\)"), seen.toString());
        evaluate("doubler.onClose((code, signal) -> console.log(\"closed \" + code)); doubler.disconnect();");
        assertEquals("closed 0", next());
    }

    private String next() {
        try {
            return printed.take();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    @Test
    void anEndlessLoopIsStoppedAndNothingIsLost() throws Exception {
        evaluate("int kept = 7;");
        lines();
        Job job = job("endless");
        CompletableFuture<OptionalInt> endless = CompletableFuture.supplyAsync(() -> evaluateHere(job));
        assertEquals("begun", next());
        job.interrupt();
        assertEquals(Shell.INTERRUPTED, endless.get().orElseThrow());
        lines();
        assertEquals(Shell.OK, evaluate("kept"));
        assertEquals(List.of("kept ==> 7"), lines());
    }

    private static OptionalInt evaluateHere(Job job) {
        try {
            return java.evaluate("console.log(\"begun\"); while (true) { }", false, job);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    @Test
    void aCallbackThatThrowsIsPrintedAndTheRestGoesOn() throws InterruptedException {
        evaluate("setTimeout(() -> { throw new IllegalStateException(\"later\"); }, 1);"
                + " setTimeout(() -> console.log(\"still here\"), 2);");
        List<String> seen = Stream.generate(this::next)
                .takeWhile(line -> !line.equals("still here"))
                .toList();
        assertTrue(seen.stream().anyMatch(line -> line.contains("later")), seen.toString());
    }

    @Test
    void aTextWithAnOpenBraceGoesOn() {
        assertTrue(java.goesOn("for (int i = 0; i < 3; i++) {"));
        assertFalse(java.goesOn("for (int i = 0; i < 3; i++) { }"));
        assertTrue(java.goesOn("int one = 1; int two ="));
    }

    @Test
    void whatIsNoJavaAndMayBeACommandIsLeftAlone() throws InterruptedException {
        assertTrue(java.evaluate("exce git --version", true, job("exce")).isEmpty());
        assertTrue(java.evaluate("spwan ls", true, job("spwan")).isEmpty());
        assertEquals(List.of(), lines());
        assertEquals(
                Shell.FAILED,
                java.evaluate("int x = nothing;", true, job("int")).orElseThrow());
    }

    @Test
    void namesAreCompletedWithTheirTypes() {
        List<Suggestion> ways = java.completions("children.siz");
        assertEquals(List.of("size()"), ways.stream().map(Suggestion::text).toList());
        assertTrue(ways.get(0).description().contains("int"), ways.toString());
    }

    @Test
    void aMethodMayWaitForAnotherThatIsNotThereYet() throws InterruptedException {
        evaluate("int first() { return second(); }");
        assertEquals(List.of("method first: cannot be used before there is method second()"), lines());
        evaluate("int second() { return 2; }");
        lines();
        evaluate("first() + 1");
        assertTrue(next().endsWith("==> 3"));
    }

    @Test
    void aSecondTabTellsSignaturesAndWhatOurOwnSourcesSayOfThem() {
        List<String> told =
                java.documentation("fork(").stream().map(Line::plain).toList();
        assertTrue(told.get(0).startsWith("ChildProcess ChildProcesses.fork(String module"), told.toString());
        assertTrue(java.documentation("children.size(").get(0).plain().startsWith("int "), told.toString());
        assertEquals(
                "Sends it a value: true unless so much waits already that we should too.",
                new RuntimeDocs(Path.of("src/main/java/dev/forkshop/runtime"))
                        .of("boolean Messaging.send(Object message)")
                        .orElseThrow());
    }

    @Test
    void whatCompiledIsKeptAsItWasTyped() throws InterruptedException {
        evaluate("int kept = 1; kept + 1");
        evaluate("int mistaken = \"text\";");
        List<String> compiled = java.compiled();
        assertTrue(compiled.contains("int kept = 1; kept + 1"), compiled.toString());
        assertFalse(compiled.contains("int mistaken = \"text\";"), compiled.toString());
    }
}
