package dev.forkshop.workbench.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after the name of a command, checked against its {@link Usage}.
 *
 * @param options the values of each option that was given; a flag has an empty list
 * @param words the positional arguments, unquoted
 * @param rest the text of the last positional argument and all that follows, exactly as typed: what a shell is given
 */
public record Arguments(Map<String, List<String>> options, List<String> words, String rest) {
    public Arguments {
        options = Map.copyOf(options);
        words = List.copyOf(words);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The same with a value of an option more. */
    Arguments with(String option, String value) {
        Map<String, List<String>> more = new HashMap<>(options);
        more.put(option, List.of(value));
        return new Arguments(more, words, rest);
    }

    /** The value of an option, the last one where there are several. */
    public Optional<String> text(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    public List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The value of an option that must be a whole number, at least {@code least}. */
    public Optional<Long> number(String option, long least) {
        return text(option).map(text -> parse(option, text, least));
    }

    /** The value of an option that must be a whole number, at least {@code least} and at most {@code most}. */
    Optional<Long> number(String option, long least, long most) {
        Optional<Long> number = number(option, least);
        if (number.filter(value -> value > most).isPresent()) {
            throw new UsageError(option + " must be at most " + most, "try less");
        }
        return number;
    }

    /** The positional argument at this index, if it was given. */
    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    /** The positional arguments from this index on. */
    public List<String> from(int index) {
        return words.subList(Math.min(index, words.size()), words.size());
    }

    private static long parse(String option, String text, long least) {
        try {
            long value = Long.parseLong(text.replace("_", ""));
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new UsageError(
                    option + " takes a whole number, not '" + text + "'", "write it in digits: " + option + " 2");
        }
        throw new UsageError(option + " must be at least " + least + ", was " + text, "");
    }
}
