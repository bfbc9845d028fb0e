package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.workbench.measure.compare.ProcessMemory;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code spare}: the JVM that is kept ready for the next fork. */
public final class SpareCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("spare", Groups.CHILDREN, "the JVM that is kept ready for the next fork, if there is one")
                .example("spare", "which process it is, since when, and what it costs")
                .flag("--json", "as JSON")
                .detail("At the prompt one is started half a second after a fork has ended and nothing runs; the next "
                        + "fork takes it, starts in milliseconds, and says so. None is kept in a lesson, in a "
                        + "recording and in a script, unless spare on asks for it. It ends with forkshop.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Optional<Spares.Ready> ready = job.await(session.spare().ready());
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(data(ready))));
        } else {
            job.line(ready.map(SpareCommand::line).orElseGet(() -> none(session)));
        }
        return Shell.OK;
    }

    private static long age(Spares.Ready ready) {
        return System.nanoTime() - ready.born();
    }

    private static Map<String, Object> data(Optional<Spares.Ready> ready) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ready", ready.isPresent());
        ready.ifPresent(spare -> {
            data.put("pid", spare.pid());
            data.put("ageMs", age(spare) / 1e6);
            ProcessMemory.of(spare.pid()).ifPresent(memory -> data.put("proportionalBytes", memory.proportional()));
        });
        return data;
    }

    private static Line line(Spares.Ready ready) {
        Line.Builder line = Line.of()
                .text("ready: ")
                .pid(ready.pid())
                .text(", started ")
                .duration(age(ready))
                .text(" ago");
        ProcessMemory.of(ready.pid())
                .ifPresent(memory -> line.text(", its share of memory ")
                        .bytes(memory.proportional())
                        .text(" bytes"));
        return line.line();
    }

    private static Line none(Session session) {
        String when = session.spare().isUsed()
                ? "the next fork starts a JVM, and one is kept after it"
                : "each fork starts a JVM";
        return Line.of()
                .text("none: " + when + "; ")
                .command("spare on")
                .text(" starts one now")
                .line();
    }
}
