package dev.forkshop.workbench.lesson.check;

import dev.forkshop.workbench.lesson.CheckResult;
import dev.forkshop.workbench.lesson.Place;
import dev.forkshop.workbench.lesson.Problem;
import dev.forkshop.workbench.transcript.verify.ReportLines;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;

/** Something that checking lessons found; a step in which all is well has a finding, too. */
public sealed interface Finding {
    /** How bad it is, as exit statuses have it. */
    enum Weight {
        GOOD,
        MISMATCH,
        BAD_FILE,
        COULD_NOT_RUN
    }

    Weight weight();

    /** The file and place that it speaks of: {@code file:line:column}. */
    String where();

    /** One sentence. */
    String message();

    /** For a person. */
    List<Line> lines();

    /** The file is wrong. */
    record Wrong(Problem problem) implements Finding {
        @Override
        public Weight weight() {
            return Weight.BAD_FILE;
        }

        @Override
        public String where() {
            return problem.where();
        }

        @Override
        public String message() {
            return problem.message();
        }

        @Override
        public List<Line> lines() {
            return problem.lines();
        }
    }

    /** A command of a fence did not do what the fence says, or could not run. */
    record Command(String file, Result result, Weight weight) implements Finding {
        @Override
        public String where() {
            return file + ":" + result.exchange().line() + ":1";
        }

        @Override
        public String message() {
            return result.outcome().word() + ": " + result.exchange().command().text();
        }

        @Override
        public List<Line> lines() {
            return ReportLines.of(file, result);
        }
    }

    /**
     * A step that does not hold: an exercise that passes as given, a check that fails where it must not.
     *
     * @param results what the checks said
     */
    record Step(String file, Place place, String message, Weight weight, List<CheckResult> results) implements Finding {
        public Step {
            results = List.copyOf(results);
        }

        @Override
        public String where() {
            return file + ":" + place;
        }

        @Override
        public List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.of().strong(where()).text(": ").bad(message).line());
            results.forEach(
                    result -> lines.add(Line.of().text("  ").add(result.line()).line()));
            return lines;
        }
    }
}
