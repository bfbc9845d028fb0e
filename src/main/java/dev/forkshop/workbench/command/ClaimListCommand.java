package dev.forkshop.workbench.command;

import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.ClaimShelf;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Table;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code claim list}: the claims of the documents that can be tried. */
public final class ClaimListCommand implements Command {
    private final ClaimDesk desk;

    public ClaimListCommand(ClaimDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("claim list", Groups.CLAIMS, "the claims of the documents that can be tried")
                .example("claim list", "each with what it was judged last")
                .flag("--json", "as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        ClaimShelf shelf = desk.shelf();
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(
                    shelf.claims().stream().map(ClaimListCommand::data).toList())));
        } else {
            lines(shelf.claims()).forEach(job::line);
        }
        return ClaimDesk.complain(shelf, job) ? Shell.FAILED : Shell.OK;
    }

    private static List<Line> lines(List<Claim> claims) {
        Table table = new Table();
        claims.forEach(
                claim -> table.row(Line.of().text("  ").command(claim.id()).line(), Line.text(claim.title())));
        return table.lines();
    }

    private static Map<String, Object> data(Claim claim) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", claim.id());
        data.put("title", claim.title());
        data.put("said", claim.said());
        data.put("inventory", claim.inventory());
        return data;
    }
}
