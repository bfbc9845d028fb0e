package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.review.Rating;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys by which a learner says how well something was remembered: two, or all four. */
record ReviewKeys(List<Rating> ratings) {
    static ReviewKeys of(boolean four) {
        return new ReviewKeys(four ? List.of(Rating.values()) : List.of(Rating.AGAIN, Rating.GOOD));
    }

    /** What is meant by a number from one on, a word, or its first letter. */
    Optional<Rating> meant(String typed) {
        if (typed.matches("[1-4]")) {
            int number = Integer.parseInt(typed);
            return number > ratings.size() ? Optional.empty() : Optional.of(ratings.get(number - 1));
        }
        return ratings.stream()
                .filter(rating -> !typed.isEmpty() && rating.word().startsWith(typed.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    int number(Rating rating) {
        return ratings.indexOf(rating) + 1;
    }
}
