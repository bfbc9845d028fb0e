package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.workbench.measure.Answer;
import dev.forkshop.workbench.measure.Client;
import dev.forkshop.workbench.measure.Errand;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("load", () -> new LoadCommand(plan -> new Quick()))
            .add("load versus", () -> new LoadVersusCommand(plan -> new Quick()))
            .build());

    @AfterEach
    void end() {
        shop.close();
    }

    /** Answers a millisecond later; what is refused is refused; what is silent is never answered. */
    private static final class Quick implements Client {
        private final EventLoop loop = EventLoop.current();

        @Override
        public void send(Errand errand, Consumer<Answer> answer) {
            if (!errand.path().equals("/silent")) {
                Answer given = errand.path().equals("/refused") ? Answer.none("ECONNREFUSED") : Answer.of(200, "7");
                loop.setTimeout(() -> answer.accept(given), 1);
            }
        }

        @Override
        public void close() {}
    }

    @Test
    void theFiguresStandAboveWhatHappened() {
        Shop.Result result = shop.run("load 127.0.0.1:8000/ --requests 20 --clients 2");
        assertEquals(0, result.status(), result.all());
        assertTrue(result.out().contains("20 answered in"), result.out());
        assertTrue(result.out().contains("none failed"), result.out());
        assertTrue(result.out().contains("what happened"), result.out());
    }

    @Test
    void requestsThatFailMakeTheStatusOne() {
        Shop.Result result = shop.run("load 127.0.0.1:8000/refused --requests 2");
        assertEquals(1, result.status());
        assertTrue(result.out().contains("ECONNREFUSED  2"), result.out());
    }

    @Test
    void asJsonItHasCorrectedAndUncorrectedFigures() {
        Shop.Result result = shop.run("load 127.0.0.1:8000/ --requests 5 --json");
        JsonObject json = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(5, json.get("answered").getAsInt());
        assertTrue(json.getAsJsonObject("uncorrected").has("p99"));
    }

    @Test
    void ctrlCEndsItAndTellsWhatWasMeasured() throws InterruptedException {
        Shop.Result result = shop.start("load 127.0.0.1:8000/silent --seconds 600");
        shop.await(LoadFact.Started.class);
        result.job().interrupt();
        assertEquals(Shell.INTERRUPTED, result.status());
        assertTrue(result.out().contains("0 answered"), result.out());
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        Shop.Result result = shop.run("load api/fast");
        assertEquals(Shell.USAGE, result.status());
        assertTrue(result.err().contains("there is no server api"), result.err());
    }

    @Test
    void moreClientsThanAMachineCanHaveAreRefused() {
        assertEquals(
                Shell.USAGE, shop.run("load 127.0.0.1:8000/ --clients 100000").status());
    }

    @Test
    void twoServersTakeTurnsAndTheRatioInTheMiddleIsTold() {
        Shop.Result result = shop.run("load versus 127.0.0.1:1/ 127.0.0.1:2/ --rounds 3 --requests 10");
        assertEquals(0, result.status(), result.all());
        List<String> asked = shop.facts(LoadFact.Started.class).stream()
                .map(LoadFact.Started::request)
                .toList();
        assertEquals(6, asked.size(), result.all());
        assertEquals(List.of("GET http://127.0.0.1:1/", "GET http://127.0.0.1:2/"), asked.subList(2, 4));
        assertTrue(result.out().contains("the second did "), result.out());
    }

    @Test
    void aServerThatRefusesLosesAgainstOneThatAnswers() {
        Shop.Result result = shop.run("load versus 127.0.0.1:1/ 127.0.0.1:2/refused --requests 2 --rounds 1 --json");
        assertEquals(1, result.status());
        assertEquals(
                0,
                JsonParser.parseString(result.out())
                        .getAsJsonObject()
                        .get("ratio")
                        .getAsDouble());
    }
}
