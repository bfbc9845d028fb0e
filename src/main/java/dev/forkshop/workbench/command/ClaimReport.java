package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.claim.Finding;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.measure.claim.Past;
import dev.forkshop.workbench.measure.claim.Verdict;
import dev.forkshop.workbench.measure.claim.page.ClaimJson;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is printed of claims that are tried: lines as they come, or one value at the end. On the job's thread. */
final class ClaimReport {
    private final Here here;
    private final boolean json;
    private final Job job;
    private final List<Object> data = new ArrayList<>();
    private boolean well = true;

    ClaimReport(Here here, boolean json, Job job) {
        this.here = here;
        this.json = json;
        this.job = job;
    }

    /** @param lines what a person sees of it */
    void add(Finding finding, List<Past> earlier, List<Line> lines) {
        well &= finding.verdict().judged() || finding.verdict() == Verdict.NOT_TRIED;
        if (json) {
            data.add(ClaimJson.of(finding, earlier));
        } else {
            lines.forEach(job::line);
        }
    }

    /** Words for a person. */
    void say(List<Line> lines) {
        if (!json) {
            lines.forEach(job::line);
        }
    }

    /** Prints what is to be printed at the end; returns the exit status. */
    int end() {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("machine", ClaimJson.of(here));
            all.put("claims", data);
            job.line(Line.text(JsonText.of(all)));
        }
        int status = well ? Shell.OK : Shell.FAILED;
        return job.interrupted() ? Shell.INTERRUPTED : status;
    }
}
