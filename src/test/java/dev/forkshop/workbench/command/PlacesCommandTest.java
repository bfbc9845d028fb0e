package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.workbench.explain.PlaceRow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PlacesCommandTest {
    private static final String EVERYWHERE = "[main loop, worker thread, pooled worker, forked process]";

    private final Shop shop = new Shop(Commands.builder()
            .add("places", () -> new PlacesCommand(() -> 80))
            .add("show", ShowCommand::new)
            .build());

    @AfterEach
    void nothingIsLeft() {
        assertTrue(shop.session.children().alive().isEmpty(), "a child lives on");
        assertTrue(shop.session.workers().alive().isEmpty(), "a worker lives on");
        shop.close();
    }

    @Test
    void aModuleAnswersInEveryPlace() {
        Shop.Result result = shop.run("places Fibonacci --send '{\"n\":25}'");
        assertEquals(0, result.status(), result.all());
        assertEquals(EVERYWHERE, rows().stream().map(PlaceRow::place).toList().toString());
        assertTrue(rows().stream().allMatch(PlaceRow::answered), result.all());
        List<String> answers = facts(PlaceFact.Answered.class).stream()
                .map(PlaceFact.Answered::preview)
                .distinct()
                .toList();
        assertEquals(List.of("{\"n\":25,\"fibonacci\":75025}"), answers);
    }

    @Test
    void onlyTheMainLoopIsHeldByWorkOnTheMainLoop() {
        shop.run("places Primes --send '{\"to\":1500000}'");
        PlaceRow here = rows().get(0);
        assertTrue(here.held() > here.wall() / 2, here.toString());
        for (PlaceRow there : rows().subList(1, 4)) {
            assertTrue(there.held() < here.held(), there + " held the loop for longer than " + here);
        }
    }

    @Test
    void aCrashOnTheMainLoopTakesItsProcessAlongAndNoOtherDoes() {
        Shop.Result result = shop.run("places Crash");
        assertEquals(
                List.of(false, true, true, true),
                rows().stream().map(row -> row.survived().orElseThrow()).toList());
        assertTrue(result.out().contains("a crash took its whole process along: main loop, and nowhere else"));
    }

    @Test
    void workerDataIsTheFirstMessageWhereThereIsNone() {
        Shop.Result result = shop.run("places HeavySum --data '{\"n\":1000}'");
        assertTrue(rows().stream().allMatch(PlaceRow::answered), result.all());
        assertEquals(4, facts(PlaceFact.Answered.class).size());
    }

    @Test
    void whatNeverYieldsIsStoppedEverywhere() {
        Shop.Result result = shop.run("places Stubborn --limit 300");
        assertTrue(rows().stream().allMatch(row -> row.how().equals("stopped")), result.all());
        assertTrue(rows().get(0).held() > TimeUnit.MILLISECONDS.toNanos(250), result.all());
        assertTrue(
                result.out().contains("no answer within the limit, so it was stopped: main loop, worker"),
                result.out());
    }

    @Test
    void ctrlCEndsItAlsoWhereTheMainLoopIsBlocked() throws Exception {
        Shop.Result result = shop.start("places Stubborn");
        shop.await(PlaceFact.Begun.class);
        result.job().interrupt();
        assertEquals(130, result.status());
        assertEquals(1, rows().size());
        assertTrue(result.out().contains("interrupted"), result.out());
    }

    @Test
    void theFiguresAreThereAsJson() {
        String json = shop.run("places Doubler --send '{\"num\":4}' --json").out();
        JsonArray places = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("places");
        assertEquals(4, places.size());
        JsonObject process = places.get(3).getAsJsonObject();
        assertEquals("resident", process.get("memoryKind").getAsString());
        assertTrue(process.get("memoryBytes").getAsLong() > 10_000_000, json);
        assertTrue(
                process.get("startUpMs").getAsDouble() < process.get("wallMs").getAsDouble(), json);
    }

    @Test
    void aModuleThatIsNotThereIsRunNowhere() {
        Shop.Result result = shop.run("places Primse");
        assertTrue(result.err().contains("Did you mean Primes?"), result.err());
        assertEquals(List.of(), rows());
    }

    private List<PlaceRow> rows() {
        return PlaceRow.of(shop.session.journal().since(0));
    }

    private <F> List<F> facts(Class<F> kind) {
        return shop.session.journal().since(0).stream()
                .map(entry -> entry.fact())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
