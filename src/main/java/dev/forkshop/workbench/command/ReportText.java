package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.bank.Outcome;
import dev.forkshop.workbench.quiz.bank.Report;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.ArrayList;
import java.util.List;

/** The report of a quiz or an interview, for a person or as JSON. */
final class ReportText {
    private ReportText() {}

    static void print(Report report, Job job, boolean json) {
        if (json) {
            job.line(Line.text(report.json().toString()));
        } else {
            lines(report).forEach(job::line);
        }
    }

    private static List<Line> lines(Report report) {
        if (report.rows().isEmpty()) {
            return List.of(Line.text("Nothing was answered."));
        }
        List<Line> lines = new ArrayList<>(table(report));
        if (!report.weak().isEmpty()) {
            lines.add(Line.of().label("weak points").line());
            report.weak().forEach(weak -> lines.addAll(weak(weak)));
        }
        if (!report.revisit().isEmpty()) {
            lines.add(Line.of().label("go back to").line());
            report.revisit()
                    .forEach(step -> lines.add(Line.of()
                            .text("  ")
                            .command("goto " + step.name())
                            .dim("  " + step.title())
                            .line()));
        }
        return lines;
    }

    private static List<Line> table(Report report) {
        Table table = new Table().head("topic", "asked", "good", "partly", "missed");
        report.rows()
                .forEach(row -> table.row(
                        Line.text(row.topic()),
                        cell(row.asked()),
                        cell(row.good()),
                        cell(row.partly()),
                        cell(row.missed())));
        return table.lines();
    }

    private static Line cell(long count) {
        return Line.text(Long.toString(count));
    }

    private static List<Line> weak(Outcome weak) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of()
                .text("  ")
                .command("ask " + weak.question().id())
                .text("  " + weak.grade().word() + (weak.followUp() ? " in the follow-up" : ""))
                .line());
        weak.missed().forEach(point -> lines.add(Line.of().dim("    " + point).line()));
        return lines;
    }
}
