package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code doctor}: whether this machine has what forkshop needs, and what to do where it has not. */
public final class DoctorCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("doctor", Groups.PROMPT, "whether this machine has what forkshop needs")
                .example("doctor", "each part: there or missing, and what to do about it")
                .flag("--json", "as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        List<Finding> findings = new Examination(session).findings();
        if (arguments.has("--json")) {
            job.line(Line.text(
                    JsonText.of(findings.stream().map(DoctorCommand::data).toList())));
        } else {
            table(findings, session).lines().forEach(job::line);
        }
        return findings.stream().allMatch(finding -> finding.well() || !finding.needed()) ? Shell.OK : Shell.FAILED;
    }

    private static Map<String, Object> data(Finding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("part", finding.part());
        data.put("ok", finding.well());
        data.put("needed", finding.needed());
        data.put("found", finding.found());
        data.put("advice", finding.advice());
        return data;
    }

    private static Table table(List<Finding> findings, Session session) {
        Table table = new Table();
        for (Finding finding : findings) {
            table.row(mark(finding, session), Line.of().strong(finding.part()).line(), words(finding));
        }
        return table;
    }

    private static Line mark(Finding finding, Session session) {
        return finding.well()
                ? Line.of().text("  ").good(session.symbols().yes()).line()
                : Line.of().text("  ").bad(session.symbols().no()).line();
    }

    private static Line words(Finding finding) {
        return finding.well()
                ? Line.text(finding.found())
                : Line.of()
                        .text(finding.found() + ": ")
                        .command(finding.advice())
                        .line();
    }
}
