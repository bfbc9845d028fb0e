package dev.forkshop.workbench.lesson;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What measuring a subject gave. */
sealed interface Reading {
    /** A value, and the words that tell it to a person. */
    record Found(JsonElement value, String words) implements Reading {}

    /** There is nothing to measure. */
    record Missing(String reason) implements Reading {}

    static Reading number(double value, String unit) {
        String digits =
                value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
        return new Found(new JsonPrimitive(value), (digits + " " + unit).strip());
    }

    static Reading text(String value) {
        return new Found(new JsonPrimitive(value), value);
    }

    static Reading json(JsonElement value) {
        return new Found(value, value.toString());
    }

    /** Measured, and not there: it compares with nothing. */
    static Reading none(String words) {
        return new Found(JsonNull.INSTANCE, words);
    }

    /** Measures the run that an author calls {@code who}. */
    static Reading of(FactView view, String who, Function<Run, Reading> measure) {
        return run(view, who).map(measure).orElseGet(() -> new Missing(nobody(view, who)));
    }

    /** The latest run of a name or a pid, or with {@code name#2} the second of that name. */
    static Optional<Run> run(FactView view, String who) {
        int hash = who.lastIndexOf('#');
        boolean counted = hash > 0 && who.substring(hash + 1).matches("[1-9]\\d{0,3}");
        List<Run> runs = named(view, counted ? who.substring(0, hash) : who);
        int index = counted ? Integer.parseInt(who.substring(hash + 1)) - 1 : runs.size() - 1;
        return index >= 0 && index < runs.size() ? Optional.of(runs.get(index)) : Optional.empty();
    }

    private static List<Run> named(FactView view, String name) {
        return view.runs().stream().filter(run -> run.names().contains(name)).toList();
    }

    static String nobody(FactView view, String who) {
        List<String> names = view.runs().stream()
                .flatMap(run -> run.names().stream().filter(name -> name.matches("(?!\\d+$)\\w[\\w+-]*")))
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? "nothing has run yet"
                : "no " + who + " has run; what did: " + String.join(", ", names);
    }
}
