package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.forkshop.workbench.measure.HttpClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ClusterCommandTest {
    private int width = 100;
    private final Shop shop = new Shop(Commands.builder()
            .add("cluster up", ClusterUpCommand::new)
            .add("cluster status", () -> new ClusterStatusCommand(() -> width))
            .add("cluster picture", ClusterPictureCommand::new)
            .add("cluster scale", ClusterScaleCommand::new)
            .add("cluster reload", ClusterReloadCommand::new)
            .add("cluster kill", ClusterKillCommand::new)
            .add("cluster down", ClusterDownCommand::new)
            .add("load", () -> new LoadCommand(HttpClient::new))
            .build());

    @AfterEach
    void end() {
        shop.close();
    }

    private void up(String options) {
        Shop.Result result = shop.run("cluster up Hello --workers 2 " + options);
        assertEquals(0, result.status(), result.all());
        assertTrue(result.out().contains("2 workers share it"), result.all());
    }

    private Shop.Result well(String line) {
        Shop.Result result = shop.run(line);
        assertEquals(0, result.status(), result.all());
        return result;
    }

    private int workers() {
        return JsonParser.parseString(well("cluster status --json").out())
                .getAsJsonArray()
                .size();
    }

    @Test
    void twoWorkersShareThePortAndBothAnswer() {
        up("");
        Shop.Result load = well("load hello/ --requests 40 --clients 2 --close");
        assertTrue(load.out().contains("40 answered"), load.all());
        assertTrue(load.out().contains("2 workers answered on one port"), load.all());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inTurnThePrimaryAloneHasThePort() {
        up("");
        well("load hello/ --requests 4 --clients 1 --close");
        List<String> rows = well("cluster picture").out().lines().toList();
        assertTrue(rows.get(0).matches("primary +\\d+ +has the socket on port \\d+ *"), rows.get(0));
        assertTrue(rows.get(1).contains("no socket"), rows.get(1));
        assertTrue(rows.get(1).contains("handed 2 connections"), rows.get(1));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereTheSystemDealsEachWorkerHasASocketOfItsOwn() {
        up("--policy none");
        List<String> rows = well("cluster picture").out().lines().toList();
        assertTrue(rows.get(0).contains("has 2 sockets"), rows.get(0));
        assertTrue(rows.get(1).contains("has the socket"), rows.get(1));
        assertTrue(rows.get(2).contains("has the socket"), rows.get(2));
    }

    @Test
    void aReloadUnderLoadFailsNoRequest() {
        up("");
        Shop.Result load = shop.start("load hello/ --requests 3000 --clients 4");
        Shop.Result reload = well("cluster reload");
        assertTrue(reload.out().contains("2 workers replaced"), reload.all());
        assertEquals(0, load.status(), load.all());
        assertTrue(load.out().contains("none failed"), load.all());
    }

    @Test
    void aNarrowScreenGetsTheColumnsItHasRoomFor() {
        up("");
        width = 60;
        well("cluster status").out().lines().forEach(line -> assertTrue(line.length() <= width, line));
    }

    @Test
    void itGrowsAndShrinks() {
        up("");
        well("cluster scale 3");
        assertEquals(3, workers());
        well("cluster scale 1");
        assertEquals(1, workers());
    }

    @Test
    void aKilledWorkerIsReplaced() {
        up("");
        Shop.Result kill = well("cluster kill 1 SIGKILL");
        assertTrue(kill.out().contains("ended by SIGKILL, not as intended"), kill.all());
        assertEquals(2, workers());
    }

    @Test
    void aSecondClusterIsRefusedAndTheFirstGoesOn() {
        up("");
        assertEquals(Shell.USAGE, shop.run("cluster up Hello").status());
        assertEquals(2, workers());
    }

    @Test
    void aCrashLoopEndsAndMakesTheStatusOne() {
        Shop.Result result = shop.run("cluster up CrashOnStart --workers 1");
        assertEquals(1, result.status(), result.all());
        assertTrue(result.out().contains("will not be replaced"), result.all());
    }

    @Test
    void withoutAClusterTheNextStepIsNamed() {
        Shop.Result result = shop.run("cluster down");
        assertEquals(Shell.USAGE, result.status());
        assertTrue(result.err().contains("no cluster is up"), result.all());
    }
}
