package dev.forkshop.workbench.transcript.verify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.forkshop.workbench.transcript.Problem;
import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.view.Line;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** A report for programs. */
public final class ReportJson {
    private ReportJson() {}

    public static JsonObject of(Report report) {
        JsonObject json = new JsonObject();
        json.addProperty("status", report.status());
        json.addProperty("passed", report.count(Outcome.Passed.class));
        json.addProperty("failed", report.count(Outcome.Failed.class));
        json.addProperty("skipped", report.count(Outcome.Skipped.class));
        json.addProperty("couldNotRun", report.count(Outcome.CouldNotRun.class));
        json.add("files", array(report.files(), ReportJson::file));
        return json;
    }

    private static JsonObject file(FileResult file) {
        JsonObject json = new JsonObject();
        json.addProperty("file", file.file());
        json.addProperty("round", file.round());
        json.add("problems", array(file.problems(), ReportJson::problem));
        json.add("commands", array(file.results(), ReportJson::result));
        return json;
    }

    private static JsonObject problem(Problem problem) {
        JsonObject json = new JsonObject();
        json.addProperty("line", problem.line());
        json.addProperty("column", problem.column());
        json.addProperty("text", problem.text());
        json.addProperty("message", problem.message());
        json.addProperty("suggestion", problem.suggestion());
        return json;
    }

    private static JsonObject result(Result result) {
        JsonObject json = new JsonObject();
        json.addProperty("line", result.exchange().line());
        json.addProperty("command", result.exchange().command().text());
        json.addProperty("outcome", result.outcome().word());
        json.addProperty("millis", result.time().toNanos() / 1e6);
        addOutcome(result, json);
        return json;
    }

    private static void addOutcome(Result result, JsonObject json) {
        if (result.outcome() instanceof Outcome.Failed failed) {
            json.add("mismatches", array(failed.mismatches(), ReportJson::mismatch));
            json.add("output", array(result.actual(), ReportJson::output));
        } else if (result.outcome() instanceof Outcome.Skipped skipped) {
            json.addProperty("reason", skipped.reason());
        } else if (result.outcome() instanceof Outcome.CouldNotRun reason) {
            json.addProperty("reason", reason.reason());
        }
    }

    private static JsonObject mismatch(Mismatch mismatch) {
        JsonObject json = new JsonObject();
        json.addProperty("what", mismatch.what().name().toLowerCase(Locale.ROOT));
        json.addProperty("line", mismatch.line());
        json.addProperty("hole", mismatch.hole());
        json.addProperty("expected", mismatch.expected());
        json.addProperty("came", mismatch.came());
        json.addProperty("cameAt", mismatch.cameAt());
        json.addProperty("detail", mismatch.detail());
        return json;
    }

    private static JsonObject output(Line line) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", line.channel().name().toLowerCase(Locale.ROOT));
        json.addProperty("text", line.plain());
        return json;
    }

    private static <T> JsonArray array(Collection<T> items, Function<T, JsonElement> toJson) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }
}
