package dev.forkshop.workbench.measure.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All samples of a figure in one: of numbers the median, the least and the most; of words the commonest, and all.
 *
 * @param others words that came too, each with how often; empty for numbers
 */
public record Spread(Value median, Value least, Value most, int samples, Map<String, Long> others) {
    /** @param values at least one */
    static Spread of(List<Value> values) {
        boolean numbers = values.stream().allMatch(Value.Amount.class::isInstance);
        return numbers ? ofNumbers(values) : ofWords(values);
    }

    private static Spread ofNumbers(List<Value> values) {
        List<Double> sorted = values.stream()
                .map(value -> ((Value.Amount) value).number())
                .sorted()
                .toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(
                new Value.Amount(median),
                new Value.Amount(sorted.get(0)),
                new Value.Amount(sorted.get(sorted.size() - 1)),
                values.size(),
                Map.of());
    }

    private static Spread ofWords(List<Value> values) {
        Map<String, Long> times = values.stream()
                .map(Value::toString)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String commonest = times.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        Value word = new Value.Word(commonest);
        times.remove(commonest);
        return new Spread(word, word, word, values.size(), times);
    }
}
