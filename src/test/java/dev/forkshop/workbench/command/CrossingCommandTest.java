package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.workbench.explain.CrossingRow;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CrossingCommandTest {
    private static final int BYTES = 1 << 20;

    private final Shop shop = new Shop(Commands.builder()
            .add("crossing", () -> new CrossingCommand(() -> 80))
            .build());

    @AfterEach
    void nothingIsLeft() {
        assertTrue(shop.session.children().alive().isEmpty(), "a child lives on");
        assertTrue(shop.session.workers().alive().isEmpty(), "a worker lives on");
        shop.close();
    }

    @Test
    void aCopyLeavesTheSenderItsBytesAndCopiesAllOfThem() {
        CrossingRow copy = rows("crossing --mib 1").get(0);
        assertEquals("copy", copy.way());
        assertEquals(5, copy.answered().size());
        assertTrue(copy.copied() > BYTES && copy.copied() < BYTES + 100, copy.toString());
        assertEquals(BYTES, copy.left());
        assertTrue(!copy.seen(), "the sender saw what was written into the copy");
    }

    @Test
    void aTransferCopiesNothingAndLeavesTheSenderNothing() {
        CrossingRow transfer = rows("crossing --mib 1 --times 2").get(1);
        assertTrue(transfer.copied() < 100, transfer.toString());
        assertEquals(0, transfer.left());
    }

    @Test
    void sharedMemoryIsCopiedByNobodyAndSeenByBoth() {
        CrossingRow share = rows("crossing --mib 1 --times 2").get(2);
        assertTrue(share.copied() < 100, share.toString());
        assertEquals(BYTES, share.left());
        assertTrue(share.seen(), "the sender did not see what was written there");
    }

    @Test
    void aProcessIsSentCopiesOnlyInPiecesThatItsChannelTakes() {
        List<CrossingRow> rows = rows("crossing --to fork --mib 40 --times 1");
        assertEquals(List.of("copy"), rows.stream().map(CrossingRow::way).toList());
        assertTrue(rows.get(0).copied() > 40 * BYTES, rows.toString());
        assertEquals(40 * BYTES, rows.get(0).left());
    }

    @Test
    void eachTimeIsThereAsJson() {
        JsonObject all = JsonParser.parseString(
                        shop.run("crossing 100 --times 3 --json").out())
                .getAsJsonObject();
        JsonObject copy = all.getAsJsonArray("crossing").get(0).getAsJsonObject();
        assertEquals(3, copy.getAsJsonArray("answeredMs").size());
        assertEquals(100, copy.get("left").getAsInt());
    }

    @Test
    void ctrlCEndsIt() throws Exception {
        Shop.Result result = shop.start("crossing --mib 128 --times 30");
        shop.await(MemoryFact.Crossing.class);
        result.job().interrupt();
        assertEquals(130, result.status());
    }

    @Test
    void moreThanThereIsRoomForIsRefused() {
        Shop.Result result = shop.run("crossing 999999999");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("crossing sends 1 to 268435456 bytes"), result.err());
    }

    private List<CrossingRow> rows(String line) {
        Shop.Result result = shop.run(line);
        assertEquals(0, result.status(), result.all());
        return CrossingRow.of(shop.session.journal().since(0));
    }
}
