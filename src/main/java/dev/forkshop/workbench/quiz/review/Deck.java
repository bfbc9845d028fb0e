package dev.forkshop.workbench.quiz.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All cards as the answers so far have left them. Immutable. */
public final class Deck {
    /** So many that were never asked come in a day. */
    static final int NEW_A_DAY = 10;

    /** What is learned just now may come so much too early, when nothing else is left. */
    private static final Duration AHEAD = Duration.ofMinutes(20);

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Card> cards;
    private final List<Reviewed> history;

    private Deck(Map<String, Card> cards, List<Reviewed> history) {
        this.cards = cards;
        this.history = List.copyOf(history);
    }

    /** What this history, the oldest first, makes of new cards. */
    public static Deck of(List<Reviewed> history) {
        Map<String, Card> cards = new HashMap<>();
        for (Reviewed reviewed : history) {
            Card before = cards.getOrDefault(reviewed.id(), Card.fresh(reviewed.id()));
            Instant at = Instant.parse(reviewed.at());
            cards.put(reviewed.id(), Scheduler.STANDARD.answer(before, reviewed.rating(), at));
        }
        return new Deck(cards, history);
    }

    /** The card with this name; a new one where it was never asked. */
    public Card card(String id) {
        return cards.getOrDefault(id, Card.fresh(id));
    }

    /** How many that were answered before are due. */
    public long due(Instant now) {
        return cards.values().stream().filter(card -> card.isDue(now)).count();
    }

    /** Of these names those that are due, the one that is most probably forgotten first. */
    public List<Card> due(Collection<String> ids, Instant now) {
        return ids.stream()
                .map(this::card)
                .filter(card -> card.isDue(now))
                .sorted(Comparator.comparingDouble(card -> card.retrievability(now)))
                .toList();
    }

    /** Of these names those that were never asked, in their order: as many as today may still bring. */
    public List<Card> fresh(Collection<String> ids, Instant now) {
        return ids.stream()
                .map(this::card)
                .filter(Card::isNew)
                .limit(Math.max(0, NEW_A_DAY - begunSince(now.minus(DAY))))
                .toList();
    }

    /** How many were answered for the first time since then. */
    private long begunSince(Instant then) {
        Map<String, Instant> first = new HashMap<>();
        history.forEach(reviewed -> first.putIfAbsent(reviewed.id(), Instant.parse(reviewed.at())));
        return first.values().stream().filter(at -> at.isAfter(then)).count();
    }

    /** Of these names what comes next in a sitting: what is due, then what is new, then what is learned just now. */
    public Optional<Card> next(Collection<String> ids, Instant now) {
        List<Card> next = new ArrayList<>(due(ids, now));
        if (next.isEmpty()) {
            next.addAll(fresh(ids, now));
        }
        if (next.isEmpty()) {
            ids.stream()
                    .map(this::card)
                    .filter(card -> card.state() != Card.State.REVIEW)
                    .filter(card -> card.isDue(now.plus(AHEAD)))
                    .min(Comparator.comparing(Card::due))
                    .ifPresent(next::add);
        }
        return next.stream().findFirst();
    }

    /** When the next of these names that is not new comes back; empty where all are new. */
    public Optional<Instant> comesNext(Collection<String> ids) {
        return ids.stream()
                .map(this::card)
                .filter(card -> !card.isNew())
                .map(Card::due)
                .min(Comparator.naturalOrder());
    }

    /** How many of these names come back within each of so many days, the first of them today. */
    public List<Long> forecast(Collection<String> ids, Instant now, int days) {
        List<Long> counts = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Instant from = day == 0 ? Instant.EPOCH : now.plus(DAY.multipliedBy(day));
            Instant to = now.plus(DAY.multipliedBy(day + 1L));
            counts.add(ids.stream()
                    .map(this::card)
                    .filter(card -> !card.isNew()
                            && card.due().isAfter(from)
                            && !card.due().isAfter(to))
                    .count());
        }
        return counts;
    }

    /** The answers to what had been asked on an earlier day: these say how much is still known. */
    public List<Reviewed> repeated() {
        Map<String, Instant> last = new HashMap<>();
        List<Reviewed> repeated = new ArrayList<>();
        for (Reviewed reviewed : history) {
            Instant at = Instant.parse(reviewed.at());
            Instant before = last.put(reviewed.id(), at);
            if (before != null && Duration.between(before, at).compareTo(DAY) >= 0) {
                repeated.add(reviewed);
            }
        }
        return repeated;
    }

    /** Every answer that made it, the oldest first. */
    public List<Reviewed> history() {
        return history;
    }

    /** How long until it came back after this answer. */
    public static Duration after(Card card, Rating rating, Instant now) {
        return Duration.between(
                now, Scheduler.STANDARD.answer(card, rating, now).due());
    }
}
