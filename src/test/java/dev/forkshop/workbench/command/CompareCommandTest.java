package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.runtime.journal.CompareFact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CompareCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("compare", () -> new CompareCommand(() -> 100))
            .build());

    @AfterEach
    void nothingIsLeft() {
        assertEquals(
                List.of(),
                ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
        shop.close();
    }

    @Test
    void aShellReadsOnlyTheLineOfExecAndOnlySpawnHandsOverWhatComes() {
        Shop.Result result = shop.run("compare exec execfile spawn");
        assertEquals(0, result.status(), result.all());
        assertEquals(Map.of("exec", "yes", "execfile", "no", "spawn", "no"), seen("shell"));
        assertEquals(Map.of("exec", "at the end", "execfile", "at the end", "spawn", "as it comes"), seen("output"));
        String cut = "1048576 ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
        assertEquals(Map.of("exec", cut, "execfile", cut, "spawn", "2097152"), seen("output limit"));
        assertEquals(Map.of("exec", "it alone", "execfile", "it alone", "spawn", "it alone"), seen("crash"));
    }

    @Test
    void modulesShareAPortInAClusterMemoryWithAWorkerAndVariablesNowhere() {
        Shop.Result result = shop.run("compare child cluster worker");
        assertEquals(0, result.status(), result.all());
        assertEquals(Map.of("fork", "EADDRINUSE", "cluster", "shared", "worker", "EADDRINUSE"), seen("port"));
        assertEquals(Map.of("fork", "no", "cluster", "no", "worker", "yes"), seen("shared memory"));
        assertEquals(Map.of("fork", "its own", "cluster", "its own", "worker", "its own"), seen("variables"));
        assertEquals(Map.of("fork", "its own", "cluster", "its own", "worker", "ours"), seen("process"));
        assertEquals(Map.of("fork", "it alone", "cluster", "it alone", "worker", "its process"), seen("kill"));
        assertTrue(result.out().contains("several shared one port: cluster"), result.out());
    }

    @Test
    void everyStartIsThereAsJsonAndSoIsTheMemory() {
        String json = shop.run("compare spawn worker --json").out();
        JsonArray ways = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("compare");
        JsonObject spawn = ways.get(0).getAsJsonObject();
        assertEquals(5, spawn.getAsJsonArray("startMs").size());
        assertTrue(spawn.get("privateBytes").getAsLong() > 0, json);
        JsonObject worker = ways.get(1).getAsJsonObject();
        assertTrue(worker.get("privateBytes").isJsonNull(), "a thread was told memory of its own: " + json);
        JsonElement heap = worker.get("heapBytes"); // null where other memory was let go of meanwhile
        assertTrue(heap.isJsonNull() || heap.getAsLong() > 0, json);
    }

    @Test
    void ctrlCEndsItWithAllThatItStarted() throws Exception {
        Shop.Result result = shop.start("compare all");
        shop.await(CompareFact.Timed.class);
        result.job().interrupt();
        assertEquals(130, result.status());
        assertEquals("stopped", facts(CompareFact.Ended.class).get(0).how());
    }

    @Test
    void aWayThatThereIsNotIsRefused() {
        Shop.Result result = shop.run("compare exec forc");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("compare fork"), result.err());
    }

    private Map<String, String> seen(String what) {
        Map<String, String> outcomes = new TreeMap<>();
        facts(CompareFact.Seen.class).stream()
                .filter(fact -> fact.what().equals(what))
                .forEach(fact -> outcomes.put(fact.way(), fact.outcome()));
        return outcomes;
    }

    private <F> List<F> facts(Class<F> kind) {
        return shop.session.journal().since(0).stream()
                .map(entry -> entry.fact())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
