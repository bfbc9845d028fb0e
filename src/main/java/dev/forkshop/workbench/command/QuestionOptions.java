package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.Level;
import java.util.Optional;
import java.util.Random;

/** What {@code ask}, {@code quiz} and {@code interview} have in common: which questions, and how they are chosen. */
final class QuestionOptions {
    private final Arguments arguments;

    QuestionOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    static Usage.Builder addTo(Usage.Builder usage) {
        return usage.option("--level", "LEVEL", "junior, middle or senior")
                .option("--seed", "N", "choose as the last time with the same number")
                .flag("--json", "what came of it as JSON; the conversation goes to standard error")
                .optional("TOPIC", "a topic, such as cluster, or the id of a question", Usage.Values.OWN);
    }

    Optional<String> topic() {
        return arguments.word(0);
    }

    Optional<Level> level() {
        return arguments.text("--level").map(QuestionOptions::level);
    }

    private static Level level(String word) {
        return Level.of(word)
                .orElseThrow(() ->
                        new UsageError("there is no level '" + word + "'", "one of " + String.join(", ", Level.WORDS)));
    }

    Random random() {
        return arguments.number("--seed", 0).map(Random::new).orElseGet(Random::new);
    }

    boolean json() {
        return arguments.has("--json");
    }
}
