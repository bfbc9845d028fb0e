package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.measure.HttpClient;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ServeCommandTest {
    private final Shop shop = new Shop(Commands.builder()
            .add("serve", ServeCommand::new)
            .add("serve stop", ServeStopCommand::new)
            .add("servers", ServersCommand::new)
            .add("http get", () -> new HttpCommand("get"))
            .add("worker list", WorkerListCommand::new)
            .add("load", () -> new LoadCommand(HttpClient::new))
            .build());

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void aServerIsNamedListedAndStopped() {
        Shop.Result served = shop.run("serve Hello");
        assertEquals(0, served.status(), served.all());
        assertTrue(served.out().startsWith("hello listening on 127.0.0.1:"), served.all());
        assertTrue(shop.run("servers").out().contains("serve Hello"));
        assertEquals(0, shop.run("serve stop hello").status());
        assertTrue(shop.run("servers").out().contains("no server runs"));
    }

    @Test
    void itAnswersWhileThePromptIsFree() {
        shop.run("serve Hello --name web");
        Shop.Result load = shop.run("load web/ --requests 50 --clients 5");
        assertEquals(0, load.status(), load.all());
        assertTrue(load.out().contains("50 answered"), load.out());
    }

    @Test
    void aConnectionForEachRequestIsPossibleToo() {
        shop.run("serve Hello --name web");
        Shop.Result load = shop.run("load web/ --requests 20 --close");
        assertEquals(0, load.status(), load.all());
    }

    @Test
    void aHeavyRequestOnTheLoopKeepsTheOthersWaitingAndOneInAWorkerDoesNot() {
        shop.run("serve SlowApi --name api");
        Shop.Result frozen = shop.run("load api/fast --seconds 1 --meanwhile 'GET /heavy'");
        assertTrue(frozen.out().contains("waited up to"), frozen.all());
        Shop.Result free = shop.run("load api/fast --seconds 1 --meanwhile 'GET /heavy/job?n=1000'");
        assertTrue(free.out().contains("202 after"), free.all());
    }

    @Test
    void itsWorkersAreGoneWhenItIsStopped() {
        shop.run("serve SlowApi --name api");
        shop.run("http get 'api/heavy/pool?n=1000'");
        assertTrue(shop.run("worker list").out().contains("HeavySum"));
        shop.run("serve stop api");
        assertTrue(shop.run("worker list").out().contains("no worker is alive"));
    }

    @Test
    void aTakenNameIsRefused() {
        shop.run("serve Hello --name web");
        assertEquals(Shell.USAGE, shop.run("serve Hello --name web").status());
    }

    @Test
    void whatEndsBeforeItListensFails() {
        Shop.Result result = shop.run("serve CrashOnStart");
        assertEquals(1, result.status(), result.all());
        assertTrue(result.err().contains("crashed at start"), result.all());
    }

    @Test
    void aTakenPortIsNodesError() {
        String first = shop.run("serve Hello").out();
        String port = first.substring(0, first.indexOf('\n')).replaceFirst(".*:", "");
        Shop.Result second = shop.run("serve Hello --name other --port " + port);
        assertEquals(1, second.status(), second.all());
        assertTrue(second.err().contains("EADDRINUSE"), second.all());
    }
}
