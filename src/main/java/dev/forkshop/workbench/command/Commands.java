package dev.forkshop.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The commands by name, in the order in which help lists them. Names are known from the start; a command itself is made
 * when it is first asked for. Any thread.
 */
public final class Commands {
    private final Map<String, Supplier<? extends Command>> makers;
    private final Map<String, Command> made = new ConcurrentHashMap<>();

    private Commands(Map<String, Supplier<? extends Command>> makers) {
        this.makers = new LinkedHashMap<>(makers);
    }

    /** A command's name found at the head of a line, and how many words it took. */
    public record Found(Command command, int words) {}

    public Set<String> names() {
        return makers.keySet();
    }

    public Optional<Command> command(String name) {
        return makers.containsKey(name) ? Optional.of(made(name)) : Optional.empty();
    }

    private Command made(String name) {
        Command known = made.get(name);
        return known != null
                ? known
                : made.computeIfAbsent(name, n -> makers.get(n).get());
    }

    /** The command that these words begin with; of {@code lesson} and {@code lesson open} the longer. */
    public Optional<Found> find(List<String> words) {
        for (int count = Math.min(2, words.size()); count > 0; count--) {
            String name = String.join(" ", words.subList(0, count));
            if (makers.containsKey(name)) {
                return Optional.of(new Found(made(name), count));
            }
        }
        return Optional.empty();
    }

    /** Whether the first of these words is a command or a family of commands. */
    public boolean begins(List<String> words) {
        return !words.isEmpty()
                && (makers.containsKey(words.get(0)) || !family(words.get(0)).isEmpty());
    }

    /** The names of a family: {@code lesson open} and {@code lesson list} for {@code lesson}. */
    public List<String> family(String first) {
        return makers.keySet().stream()
                .filter(name -> name.startsWith(first + " "))
                .collect(Collectors.toList());
    }

    /** What every command is called and takes; makes them all. */
    public List<Usage> usages() {
        List<Usage> usages = new ArrayList<>();
        makers.keySet().forEach(name -> usages.add(made(name).usage()));
        return usages;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Puts the table together. */
    public static final class Builder {
        private final Map<String, Supplier<? extends Command>> makers = new LinkedHashMap<>();

        private Builder() {}

        /** The command with this name; the maker is called when it is first needed. */
        public Builder add(String name, Supplier<? extends Command> maker) {
            if (makers.putIfAbsent(name, maker) != null) {
                throw new IllegalArgumentException("two commands are called '" + name + "'");
            }
            return this;
        }

        public Commands build() {
            return new Commands(makers);
        }
    }
}
