package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.workbench.measure.claim.ClaimHistory;
import dev.forkshop.workbench.measure.claim.Specimens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ClaimCommandTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final String FAST = Specimens.printing("{\"it.time\":5,\"it.word\":\"yes\"}");

    @TempDir
    Path folder;

    private Path claims;
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        claims = Files.createDirectories(folder.resolve("lessons/claims"));
        Specimens.write(claims, 7, "Quick", "false here: it.time > 12\nholds");
        Specimens.program(claims, "Quick", FAST);
        ClaimDesk desk = new ClaimDesk(claims, () -> Specimens.WITHOUT_NODE, this::history, () -> 100);
        shop = new Shop(Commands.builder()
                .add("claim", () -> new ClaimCommand(desk))
                .add("claim list", () -> new ClaimListCommand(desk))
                .add("claim all", () -> new ClaimAllCommand(desk))
                .build());
    }

    private ClaimHistory history() {
        return new ClaimHistory(folder.resolve("claims.json"), NOON, said -> {});
    }

    @AfterEach
    void nothingIsLeft() {
        assertEquals(
                List.of(),
                ProcessHandle.current().descendants().map(ProcessHandle::info).toList());
        shop.close();
    }

    @Test
    void aClaimIsTriedJudgedKeptAndWrittenAsAPage() throws Exception {
        Path page = folder.resolve("page.html");
        Shop.Result first = shop.run("claim f07 --html " + page);
        assertEquals(0, first.status(), first.all());
        assertTrue(first.out().contains("verdict  holds; judged by forkshop's figures"), first.out());
        assertTrue(Files.readString(page).contains("<h1><small>F7</small>"), first.out());
        Shop.Result second = shop.run("claim 7 --rounds 1 --json");
        JsonObject claim = JsonParser.parseString(second.out())
                .getAsJsonObject()
                .getAsJsonArray("claims")
                .get(0)
                .getAsJsonObject();
        assertEquals("holds", claim.get("verdict").getAsString());
        assertEquals("forkshop", claim.get("by").getAsString());
        JsonObject earlier = claim.getAsJsonArray("earlier").get(0).getAsJsonObject();
        assertEquals("2026-11-21T12:00:00Z", earlier.get("time").getAsString());
        assertTrue(shop.run("claim list").out().contains("F7   It is quick  (holds)"));
    }

    @Test
    void aClaimThatThereIsNotAndAFileWithAMistakeAreNamed() throws Exception {
        assertEquals(2, shop.run("claim F71").status());
        assertEquals(2, shop.run("claim").status());
        assertEquals(2, shop.run("claim F7 --rounds 99999999999").status());
        Specimens.write(claims, 8, "Quick", "holdz");
        Shop.Result result = shop.run("claim F8");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("F08.md:10: no verdict 'holdz'; did you mean holds?"), result.err());
        assertEquals(1, shop.run("claim list").status());
        assertEquals("F7", ids(shop.run("claim list --json").out()));
    }

    private static String ids(String json) {
        JsonArray all = JsonParser.parseString(json).getAsJsonArray();
        return all.get(0).getAsJsonObject().get("id").getAsString() + (all.size() == 1 ? "" : "…");
    }

    @Test
    void allGoesOnWhereItWasStoppedAndAgainBeginsAnew() throws Exception {
        Specimens.write(claims, 8, "Endless", "holds");
        Specimens.program(claims, "Endless", "setInterval(() -> {}, 1000);");
        Shop.Result stopped = shop.start("claim all");
        stopped.await("F7 ");
        stopped.job().interrupt();
        assertEquals(130, stopped.status(), stopped.all());
        assertTrue(stopped.out().contains("stopped: 1 of 2 are done and kept; claim all goes on from there"));

        Specimens.program(claims, "Endless", FAST);
        Shop.Result resumed = shop.run("claim all");
        assertEquals(0, resumed.status(), resumed.all());
        assertTrue(resumed.out().contains("1 of 2 are done already"), resumed.out());
        assertFalse(resumed.out().lines().anyMatch(line -> line.startsWith("  F7 ")), resumed.out());
        assertTrue(resumed.out().contains("F7 F8"), resumed.out());

        Specimens.program(claims, "Quick", Specimens.printing("{\"it.time\":50}"));
        String anew = shop.run("claim all --again").out();
        assertTrue(anew.contains("other than the inventory: F7 (false here; the inventory: holds)"), anew);
        assertTrue(anew.contains("other than here before: F7 (false here, was holds)"), anew);
    }

    @Test
    void anExperimentThatFailsIsToldAndTheOthersAreTried() throws Exception {
        Specimens.write(claims, 6, "Broken", "holds");
        Specimens.program(claims, "Broken", "process.exit(3);");
        Shop.Result result = shop.run("claim all");
        assertEquals(1, result.status());
        assertTrue(result.out().contains("Broken.java (forkshop) ended with exit 3"), result.out());
        assertTrue(result.out().contains("F7    holds"), result.out());
    }
}
