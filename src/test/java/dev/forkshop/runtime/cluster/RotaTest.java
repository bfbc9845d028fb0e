package dev.forkshop.runtime.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets which connection; connections are words here, clients their first letters. */
class RotaTest {
    private final List<String> offers = new ArrayList<>();
    private final Rota<String> rota = new RoundRobin<>(this::offer);
    private final Rota<String> sticky = new Sticky<>(c -> c.substring(0, 1), worker -> worker % 10, this::offer);

    private void offer(int worker, String connection) {
        offers.add(connection + " to " + worker);
    }

    private void expect(String... news) {
        assertEquals(List.of(news), offers);
        offers.clear();
    }

    @Test
    void connectionsGoRound() {
        rota.join(1);
        rota.join(2);
        for (String connection : List.of("a", "b", "c")) {
            rota.arrived(connection);
        }
        expect("a to 1", "b to 2");
        rota.accepted(2);
        rota.accepted(1);
        rota.arrived("d");
        expect("c to 2", "d to 1");
    }

    @Test
    void whoHasNotAnsweredIsOfferedNoMore() {
        rota.join(1);
        rota.arrived("a");
        rota.arrived("b");
        expect("a to 1");
    }

    @Test
    void whatIsRefusedGoesToTheNext() {
        rota.join(1);
        rota.join(2);
        rota.arrived("a");
        rota.refused(1);
        expect("a to 1", "a to 2");
    }

    @Test
    void aWorkerThatDiesGivesItsConnectionBackAndItGoesBeforeTheOthers() {
        rota.join(1);
        rota.arrived("a");
        rota.arrived("b");
        assertTrue(rota.gone(1));
        rota.join(2);
        expect("a to 1", "a to 2");
        assertFalse(rota.gone(7));
    }

    @Test
    void whoLeavesMayStillTakeWhatItWasOffered() {
        rota.join(1);
        rota.arrived("a");
        rota.leave(1);
        rota.join(2);
        rota.accepted(1);
        rota.arrived("b");
        expect("a to 1", "b to 2");
        assertEquals(List.of(), rota.clear());
    }

    @Test
    void aRotaIsAtRestWhenWhoIsThereHasTakenAll() {
        for (Rota<String> each : List.of(rota, sticky)) {
            each.arrived("a");
            assertTrue(each.isAtRest(), "nobody is there");
            each.join(1);
            each.arrived("b");
            each.accepted(1);
            assertFalse(each.isAtRest(), "b is offered");
            each.accepted(1);
            assertTrue(each.isAtRest());
        }
    }

    @Test
    void whatNobodyTookIsLeft() {
        rota.arrived("a");
        assertEquals(List.of("a"), rota.clear());
    }

    @Test
    void aClientComesToTheSameWorkerAgain() {
        sticky.join(1);
        sticky.join(2);
        sticky.join(3);
        Map<String, String> workers = workersOf("abcdefgh");
        assertEquals(workers, workersOf("abcdefgh"));
        assertTrue(workers.values().stream().distinct().count() > 1);
    }

    @Test
    void aWorkerThatGoesMovesItsOwnClientsOnlyAndItsSuccessorGetsThemBack() {
        sticky.join(1);
        sticky.join(2);
        sticky.join(3);
        Map<String, String> before = workersOf("abcdefgh");
        sticky.gone(2);
        Map<String, String> without = workersOf("abcdefgh");
        before.forEach((client, worker) ->
                assertEquals(!worker.equals("2"), without.get(client).equals(worker)));
        sticky.join(12);
        Map<String, String> after = workersOf("abcdefgh");
        before.forEach((client, worker) -> assertEquals(worker.equals("2") ? "12" : worker, after.get(client)));
    }

    /** Each client connects once, and is taken at once. */
    private Map<String, String> workersOf(String clients) {
        Map<String, String> workers = new HashMap<>();
        for (String client : clients.split("")) {
            sticky.arrived(client);
            String worker = offers.remove(0).split(" to ")[1];
            sticky.accepted(Integer.parseInt(worker));
            workers.put(client, worker);
        }
        return workers;
    }

    @Test
    void whoeverComesBeforeTheFirstWorkerWaits() {
        sticky.arrived("a");
        expect();
        sticky.join(1);
        expect("a to 1");
    }
}
