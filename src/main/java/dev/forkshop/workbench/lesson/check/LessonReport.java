package dev.forkshop.workbench.lesson.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.forkshop.workbench.lesson.check.Finding.Weight;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code lesson check} found.
 *
 * @param files how many lesson files were read
 * @param steps how many steps were performed
 * @param skipped commands that do not run here, by their own condition; they are counted, never called passed
 */
public record LessonReport(int files, int steps, int skipped, List<Finding> findings) {
    public LessonReport {
        findings = List.copyOf(findings);
    }

    /** 0 all holds, 1 something does not, 2 a bad file, 3 something could not run. */
    public int status() {
        if (has(Weight.BAD_FILE)) {
            return 2;
        }
        return has(Weight.MISMATCH) ? 1 : has(Weight.COULD_NOT_RUN) ? 3 : 0;
    }

    private boolean has(Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.addAll(finding.lines());
            lines.add(Line.empty());
        }
        lines.add(sum());
        return lines;
    }

    private Line sum() {
        Line.Builder line = Line.of().text(counted(files, "lesson") + ", " + counted(steps, "step") + " performed");
        line.text(skipped > 0 ? ", " + counted(skipped, "command") + " skipped" : "")
                .text(": ");
        return (status() == 0 ? line.good("all hold") : line.bad(counted(findings.size(), "problem"))).line();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("status", status());
        json.addProperty("lessons", files);
        json.addProperty("steps", steps);
        json.addProperty("skipped", skipped);
        JsonArray array = new JsonArray();
        findings.forEach(finding -> array.add(json(finding)));
        json.add("findings", array);
        return json;
    }

    private static JsonObject json(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("where", finding.where());
        json.addProperty(
                "kind", finding.weight().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        json.addProperty("message", finding.message());
        JsonArray detail = new JsonArray();
        finding.lines().forEach(line -> detail.add(line.plain()));
        json.add("detail", detail);
        return json;
    }
}
