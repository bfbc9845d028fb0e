package dev.forkshop.runtime.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerTest {
    private final EventLoop loop = new EventLoop("test", new Journal(Origin.here()));
    private final List<String> thrown = new ArrayList<>();
    private final List<Integer> references = new ArrayList<>();
    private final Owner owner = new Owner() {
        private int refs;

        @Override
        public void refs(int by) {
            refs += by;
            references.add(refs);
        }

        @Override
        public void uncaught(Throwable error) {
            thrown.add(error.getMessage());
        }
    };

    @Test
    void whatAnOwnersCallbackBeginsCountsAsItsOwn() {
        loop.run(() -> {
            loop.as(owner, () -> loop.setTimeout(() -> loop.setImmediate(() -> {}), 1));
            loop.setTimeout(() -> {}, 5);
        });
        assertEquals(List.of(1, 0, 1, 0), references);
    }

    @Test
    void whatALaterCallbackThrowsIsItsOwnersAffair() {
        loop.run(() -> loop.as(
                owner,
                () -> loop.setTimeout(
                        () -> loop.nextTick(() -> {
                            throw new IllegalStateException("late");
                        }),
                        1)));
        assertEquals(List.of("late"), thrown);
    }

    @Test
    void othersGoOnWhenAnOwnersCallbackThrows() {
        List<String> seen = new ArrayList<>();
        loop.run(() -> {
            loop.as(owner, () -> {
                throw new IllegalStateException("now");
            });
            seen.add("on");
        });
        assertEquals(List.of("now"), thrown);
        assertEquals(List.of("on"), seen);
    }

    @Test
    void aCallbackHandedInByAnotherThreadKeepsItsOwner() {
        List<Boolean> owned = new ArrayList<>();
        loop.run(() -> loop.as(owner, () -> {
            Hold hold = loop.hold();
            Runnable bound = loop.bind(() -> {
                owned.add(loop.owner().isPresent());
                hold.close();
            });
            new Thread(() -> loop.execute(bound)).start();
        }));
        assertTrue(owned.get(0));
    }
}
