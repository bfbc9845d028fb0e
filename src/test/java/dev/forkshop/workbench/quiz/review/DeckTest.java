package dev.forkshop.workbench.quiz.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeckTest {
    private static final List<String> IDS = List.of("a", "b", "c");

    private final List<Reviewed> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    private void answer(String id, Rating rating) {
        history.add(new Reviewed(now.toString(), id, rating, ""));
    }

    private Deck deck() {
        return Deck.of(history);
    }

    private Optional<String> next() {
        return deck().next(IDS, now).map(Card::id);
    }

    @Test
    void newCardsComeInTheirOrderUntilNoneIsLeft() {
        assertEquals(Optional.of("a"), next());
        answer("a", Rating.GOOD);
        answer("b", Rating.GOOD);
        answer("c", Rating.GOOD);
        assertEquals(Optional.empty(), next());
    }

    @Test
    void whatIsDueComesBeforeWhatIsNewAndTheMostForgottenFirst() {
        answer("b", Rating.EASY);
        answer("c", Rating.GOOD);
        now = now.plus(Duration.ofDays(30));
        assertEquals(2, deck().due(now));
        assertEquals(Optional.of("c"), next());
    }

    @Test
    void whatWasNotKnownComesAgainInTheSameSittingWhenNothingElseIsLeft() {
        answer("a", Rating.AGAIN);
        assertEquals(Optional.of("b"), next());
        answer("b", Rating.GOOD);
        answer("c", Rating.GOOD);
        assertEquals(Optional.of("a"), next());
        answer("a", Rating.GOOD);
        assertEquals(Optional.empty(), next());
    }

    @Test
    void aDayBringsTenNewCardsAtMost() {
        List<String> many = IntStream.range(0, 30).mapToObj(i -> "c" + i).toList();
        assertEquals(10, deck().fresh(many, now).size());
        many.subList(0, 7).forEach(id -> answer(id, Rating.GOOD));
        assertEquals(3, deck().fresh(many, now).size());
        now = now.plus(Duration.ofDays(1));
        assertEquals(10, deck().fresh(many, now).size());
    }

    @Test
    void theForecastCountsEachCardOnTheDayOnWhichItComesBack() {
        answer("a", Rating.AGAIN);
        answer("b", Rating.GOOD); // in two days
        assertEquals(List.of(1L, 1L, 0L), deck().forecast(IDS, now, 3));
    }

    @Test
    void onlyWhatIsAskedAgainAnotherDaySaysHowMuchIsKnown() {
        answer("a", Rating.AGAIN);
        answer("a", Rating.GOOD);
        now = now.plus(Duration.ofDays(1));
        answer("a", Rating.GOOD);
        assertEquals(1, deck().repeated().size());
    }
}
