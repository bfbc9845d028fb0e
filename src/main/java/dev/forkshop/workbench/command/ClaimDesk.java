package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.measure.claim.BadClaim;
import dev.forkshop.workbench.measure.claim.Claim;
import dev.forkshop.workbench.measure.claim.ClaimHistory;
import dev.forkshop.workbench.measure.claim.ClaimShelf;
import dev.forkshop.workbench.measure.claim.Here;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What the commands about claims have in common: where claims are, and on what machine they are tried. */
public final class ClaimDesk {
    /** Looks at the machine. */
    public interface Look {
        Here now() throws InterruptedException;
    }

    private final Path folder;
    private final Look look;
    private final Supplier<ClaimHistory> history;
    private final IntSupplier columns;

    /** @param columns how wide the screen is */
    public ClaimDesk(Path folder, Look look, Supplier<ClaimHistory> history, IntSupplier columns) {
        this.folder = folder;
        this.look = look;
        this.history = history;
        this.columns = columns;
    }

    Here here() throws InterruptedException {
        return look.now();
    }

    /** What was judged before. */
    ClaimHistory history() {
        return history.get();
    }

    int width() {
        return columns.getAsInt();
    }

    ClaimShelf shelf() throws IOException {
        return ClaimShelf.read(folder);
    }

    /** The ids of all claims that can be read, for completion. */
    List<String> ids() {
        try {
            return shelf().claims().stream().map(Claim::id).toList();
        } catch (IOException unreadable) {
            return List.of(); // nothing to complete with; claim list says why
        }
    }

    /** The claims that were asked for, each once. */
    static List<Claim> find(ClaimShelf shelf, List<String> ids) {
        Set<Claim> found = new LinkedHashSet<>();
        ids.forEach(id -> found.add(find(shelf, id)));
        return new ArrayList<>(found);
    }

    private static Claim find(ClaimShelf shelf, String id) {
        int number = ClaimShelf.number(id).orElse(0);
        List<BadClaim> problems = shelf.problems(number);
        if (!problems.isEmpty()) {
            throw new UsageError(String.valueOf(problems.get(0)), "claim list   names all mistakes");
        }
        return shelf.find(number).orElseThrow(() -> unknown(shelf, id));
    }

    private static UsageError unknown(ClaimShelf shelf, String id) {
        List<String> known = shelf.claims().stream().map(Claim::id).toList();
        String near =
                Nearest.to(id, known).map(name -> "claim " + name + ", or ").orElse("");
        return new UsageError("there is no claim " + id, near + "claim list   shows all of them");
    }

    /** Tells what is wrong with the files of claims; returns whether anything is. */
    static boolean complain(ClaimShelf shelf, Job job) {
        shelf.problems()
                .forEach(problem ->
                        job.line(Line.of().bad(problem.toString()).line().onErr()));
        return !shelf.problems().isEmpty();
    }
}
