package dev.forkshop.workbench.quiz.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final double EXACT = 1e-7;
    private static final Map<String, Scheduler> STEPS = Map.of(
            "# one", Scheduler.STANDARD,
            "# two", new Scheduler(minutes(1, 10), minutes(10)),
            "# none", new Scheduler(List.of(), List.of()));

    private Scheduler scheduler = Scheduler.STANDARD;
    private Card card = Card.fresh("c");
    private Instant now = NOW;

    private static List<Duration> minutes(int... minutes) {
        return java.util.Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }

    @Test
    void everyAnswerMovesTheCardAsTheReferenceDoes() throws IOException {
        int answers = 0;
        for (String line : recorded().lines().toList()) {
            if (STEPS.containsKey(line)) {
                scheduler = STEPS.get(line);
                card = Card.fresh("c");
                now = NOW;
            } else if (!line.startsWith("#")) {
                answers++;
                answer(line, line.split(" "));
            }
        }
        assertEquals(65, answers);
    }

    private void answer(String line, String[] parts) {
        now = now.plus(Duration.ofMinutes(Long.parseLong(parts[0])));
        card = scheduler.answer(card, Rating.valueOf(parts[1].toUpperCase(Locale.ROOT)), now);
        assertEquals(parts[2].toUpperCase(Locale.ROOT), card.state().toString(), line);
        assertEquals(
                Double.parseDouble(parts[3]),
                card.memory().stability(),
                EXACT * card.memory().stability(),
                line);
        assertEquals(Double.parseDouble(parts[4]), card.memory().difficulty(), EXACT, line);
        assertEquals(Long.parseLong(parts[5]), Duration.between(now, card.due()).toSeconds(), line);
        assertEquals(Double.parseDouble(parts[6]), card.retrievability(now.plus(Duration.ofDays(3))), EXACT, line);
    }

    private static String recorded() throws IOException {
        try (InputStream file = SchedulerTest.class.getResourceAsStream("py-fsrs-6.3.1.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whenItComesBackNineOfTenAreStillKnown() {
        card = scheduler.answer(card, Rating.GOOD, now);
        for (int i = 0; i < 6; i++) {
            now = card.due();
            assertEquals(0.9, card.retrievability(now), 0.02);
            card = scheduler.answer(card, Rating.GOOD, now);
        }
        assertTrue(card.due().isAfter(now.plus(Duration.ofDays(365))), card.toString());
    }

    @Test
    void whatIsForgottenComesBackInTenMinutes() {
        card = scheduler.answer(card, Rating.GOOD, now);
        card = scheduler.answer(card, Rating.AGAIN, card.due());
        assertEquals(Duration.ofMinutes(10), Duration.between(card.last(), card.due()));
    }
}
