package dev.forkshop.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OverlapTest {
    private final Overlap overlap = new Overlap();

    @Test
    void nothingDoesNotOverlap() {
        assertEquals(0, overlap.most());
    }

    @Test
    void stretchesThatFollowOneAnotherDoNotOverlap() {
        overlap.add(20, 30);
        overlap.add(10, 20);
        assertEquals(1, overlap.most());
    }

    @Test
    void theMomentWithTheMostCounts() {
        overlap.add(0, 50);
        overlap.add(10, 20);
        overlap.add(15, 40);
        overlap.add(45, 60);
        assertEquals(3, overlap.most());
    }
}
