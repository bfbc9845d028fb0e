package dev.forkshop.workbench;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Performs the commands of a transcript in a sitting of its own, as if each had been typed there. */
final class ShellPerformer implements Performer {
    private final Workbench workbench = Workbench.unseen();

    @Override
    public Performance perform(Request request, Consumer<Line> screen) {
        List<Line> lines = Collections.synchronizedList(new ArrayList<>());
        Job job = new Job(request.command(), line -> {
            lines.add(line);
            screen.accept(line);
        });
        request.inputs().forEach(job::input);
        job.endInput();
        long before = workbench.session().journal().last();
        long start = System.nanoTime();
        int status = workbench.shell().execute(request.command(), job);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Performance(List.copyOf(lines), status, signal(status, before), time);
    }

    /** The signal that ended the program of a command that failed; the last one where there were several. */
    private Optional<String> signal(int status, long before) {
        return status == Shell.OK
                ? Optional.empty()
                : workbench.session().journal().since(before).stream()
                        .map(Entry::fact)
                        .filter(fact -> fact instanceof ProcessFact.Exited exited && exited.signal() != null)
                        .map(fact -> ((ProcessFact.Exited) fact).signal())
                        .reduce((first, last) -> last);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
