package dev.forkshop.workbench.measure.claim;

import static dev.forkshop.workbench.measure.claim.Specimens.printing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkshop.workbench.session.Installed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BenchTest {
    @TempDir
    Path folder;

    private final Session session = new Session();
    private final Job job = new Job("claim", line -> {});
    private Path claims;

    @BeforeEach
    void folders() throws Exception {
        claims = Files.createDirectories(folder.resolve("lessons/claims"));
    }

    @AfterEach
    void nothingIsLeft() {
        session.close();
        assertEquals(
                List.of(),
                ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
    }

    private Evidence gather(String body, Here here, long limitMillis) throws Exception {
        Specimens.program(claims, "Quick", body);
        try (Bench bench = new Bench(claims, here, session, job, limitMillis)) {
            return bench.gather(Specimens.claim("holds"), 0);
        }
    }

    private Evidence gather(String body) throws Exception {
        return gather(body, Specimens.WITHOUT_NODE, 60_000);
    }

    @Test
    void everyRoundTellsAndPicturesAreOfTheLast() throws Exception {
        Evidence evidence = gather(
                printing("{\"it.time\":5,\"it.word\":\"yes\"}", "{\"curve.load\":[1,2]}", "{\"lane.one\":[3,4]}"));
        assertEquals(List.of(), evidence.troubles());
        Samples samples = evidence.samples(Side.FORKSHOP).get(0);
        assertEquals(2, samples.spread("it.time").orElseThrow().samples());
        assertEquals(List.of(new Samples.Point(1, 2)), samples.curves().get("load"));
        assertEquals(List.of(new Samples.Point(3, 4)), samples.lanes().get("one"));
        assertFalse(evidence.has(Side.NODE));
    }

    @Test
    void aProgramThatFailsIsNamedWithWhatItSaid() throws Exception {
        List<String> troubles =
                gather("throw new IllegalStateException(\"no luck\");").troubles();
        assertEquals(1, troubles.size());
        assertTrue(troubles.get(0).startsWith("Quick.java (forkshop) ended with exit 1: "), troubles.toString());
        assertTrue(troubles.get(0).contains("no luck"), troubles.toString());
    }

    @Test
    void whatIsNoSampleIsNamed() throws Exception {
        assertEquals(
                List.of("it printed what is no sample: hello"),
                gather("console.log(\"hello\");").troubles());
    }

    @Test
    void aModuleThatDoesNotCompileIsNamed() throws Exception {
        List<String> troubles = gather("int nothing").troubles();
        assertTrue(troubles.get(0).startsWith("Quick.java could not be started"), troubles.toString());
    }

    @Test
    void aProgramThatDoesNotEndIsEndedInTime() throws Exception {
        List<String> troubles = gather("setInterval(() -> {}, 1000);", Specimens.WITHOUT_NODE, 1_000)
                .troubles();
        assertEquals(List.of("Quick.java (forkshop) did not end within 1 s and was ended"), troubles);
    }

    @Test
    void anOrphanIsEndedAndTold() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux tells whose an orphan is");
        String body = "dev.forkshop.runtime.childprocess.ChildProcesses.spawn(\"sleep\", java.util.List.of(\"1000\"),"
                + " dev.forkshop.runtime.childprocess.SpawnOptions.defaults().detached(true).stdio(\"ignore\")).unref();";
        assertEquals(
                List.of("Quick.java (forkshop) left a process behind, ended now"),
                gather(body).troubles());
    }

    @Test
    void bothProgramsRunWhereNodeIs() throws Exception {
        Optional<String> node = Installed.answer("node", "--version");
        assumeTrue(node.isPresent(), "there is no node on the PATH");
        Files.createDirectories(claims.resolve("experiments/js"));
        Files.writeString(
                claims.resolve("experiments/js/Quick.js"),
                "console.log(JSON.stringify({'it.time': 7, 'it.word': process.env.NODE_EXTRA_CA_CERTS || 'none'}))");
        Evidence evidence = gather(printing("{\"it.time\":5}"), Specimens.WITH_NODE, 60_000);
        assertEquals(List.of(), evidence.troubles());
        assertEquals(
                "7",
                evidence.spread(Side.NODE, "it.time").orElseThrow().median().toString());
        assertEquals(
                "5",
                evidence.spread(Side.FORKSHOP, "it.time").orElseThrow().median().toString());
        assertEquals(
                "none",
                evidence.spread(Side.NODE, "it.word").orElseThrow().median().toString());
    }

    @Test
    void temporaryFilesGoWithTheBench() throws Exception {
        Specimens.program(
                claims,
                "Quick",
                "console.log(\"{\\\"it.word\\\":\\\"\" + process.env(\"TMPDIR\") + \"\\\"}\");"
                        + "try { java.nio.file.Files.writeString(java.nio.file.Path.of(process.env(\"TMPDIR\"), \"x\"), \"x\"); }"
                        + " catch (java.io.IOException e) { throw new IllegalStateException(e); }");
        Path temporary;
        try (Bench bench = new Bench(claims, Specimens.WITHOUT_NODE, session, job)) {
            Evidence evidence = bench.gather(Specimens.claim("holds"), 1);
            temporary = Path.of(evidence.spread(Side.FORKSHOP, "it.word")
                    .orElseThrow()
                    .median()
                    .toString());
            assertTrue(Files.exists(temporary.resolve("x")), evidence.troubles().toString());
        }
        assertFalse(Files.exists(temporary));
    }
}
