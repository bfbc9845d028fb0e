package dev.forkshop.workbench.quiz.bank;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a quiz or an interview showed: by topic, what was weak, and which steps of the lessons to go back to. */
public final class Report {
    private final List<Outcome> outcomes;
    private final Revisit revisit;

    public Report(List<Outcome> outcomes, Revisit revisit) {
        this.outcomes = List.copyOf(outcomes);
        this.revisit = revisit;
    }

    /** One topic in numbers. */
    public record Row(String topic, long asked, long good, long partly, long missed) {}

    /** The topics in the order in which they came up. */
    public List<Row> rows() {
        Map<String, List<Outcome>> topics = outcomes.stream()
                .collect(Collectors.groupingBy(o -> o.question().topic(), LinkedHashMap::new, Collectors.toList()));
        return topics.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(String topic, List<Outcome> outcomes) {
        return new Row(
                topic,
                outcomes.size(),
                count(outcomes, Grade.GOOD),
                count(outcomes, Grade.PARTLY),
                count(outcomes, Grade.MISSED, Grade.SKIPPED));
    }

    private static long count(List<Outcome> outcomes, Grade... grades) {
        return outcomes.stream()
                .filter(outcome -> List.of(grades).contains(outcome.grade()))
                .count();
    }

    /** What was not answered well, in order. */
    public List<Outcome> weak() {
        return outcomes.stream().filter(Outcome::weak).toList();
    }

    /** The steps to go back to, each once. */
    public List<Revisit.Found> revisit() {
        return weak().stream()
                .map(outcome -> revisit.of(outcome.question()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.add("topics", array(rows().stream().map(Report::json)));
        json.add("answers", array(outcomes.stream().map(Report::json)));
        json.add("revisit", array(revisit().stream().map(Report::json)));
        return json;
    }

    private static JsonArray array(Stream<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    private static JsonObject json(Row row) {
        JsonObject json = new JsonObject();
        json.addProperty("topic", row.topic());
        json.addProperty("asked", row.asked());
        json.addProperty("good", row.good());
        json.addProperty("partly", row.partly());
        json.addProperty("missed", row.missed());
        return json;
    }

    private static JsonObject json(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("id", outcome.question().id());
        json.addProperty("followUp", outcome.followUp());
        json.addProperty("grade", outcome.grade().word());
        json.addProperty("judged", outcome.judged().word());
        JsonArray missed = new JsonArray();
        outcome.missed().forEach(missed::add);
        json.add("missed", missed);
        return json;
    }

    private static JsonObject json(Revisit.Found found) {
        JsonObject json = new JsonObject();
        json.addProperty("step", found.name());
        json.addProperty("title", found.title());
        return json;
    }
}
