package dev.forkshop.workbench.measure.claim;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.workbench.session.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * One experiment: both programs in turns, round by round, so that what disturbs meets both. On the thread of a job;
 * Ctrl-C ends the program that runs. A program that fails ends the trial, which keeps what was told until then.
 */
final class Trial {
    private final Experiment experiment;
    private final Bench bench;
    private final Job job;
    private final Map<Side, Notes> notes = new EnumMap<>(Side.class);
    private final List<String> troubles = new ArrayList<>();

    Trial(Experiment experiment, Bench bench, Job job) {
        this.experiment = experiment;
        this.bench = bench;
        this.job = job;
    }

    /** @param rounds how often */
    Outcome perform(int rounds) throws InterruptedException {
        long began = System.nanoTime();
        List<Side> sides = bench.sides(experiment);
        sides.forEach(side -> notes.put(side, new Notes()));
        for (int round = 1; round <= rounds && troubles.isEmpty(); round++) {
            bench.tell(experiment.name() + (rounds == 1 ? "" : ", round " + round + " of " + rounds));
            sides.forEach(side -> notes.get(side).nextRound());
            for (Side side : sides) {
                round(side);
            }
        }
        Map<Side, Samples> told = new EnumMap<>(Side.class);
        notes.forEach((side, taken) -> told.put(side, taken.samples()));
        return new Outcome(experiment.name(), told, troubles, (System.nanoTime() - began) / 1e9);
    }

    private void round(Side side) throws InterruptedException {
        Path file = experiment.program(bench.claims(), side);
        if (job.interrupted()) {
            return;
        }
        if (!Files.isReadable(file)) {
            troubles.add("there is no " + file);
            return;
        }
        try {
            Program.Ending ending = run(side, file);
            end(side, file.getFileName().toString(), ending);
        } catch (ExecutionException notStarted) {
            troubles.add(file.getFileName() + " could not be started: "
                    + first(notStarted.getCause().getMessage()));
        }
    }

    private Program.Ending run(Side side, Path file) throws InterruptedException, ExecutionException {
        EventLoop loop = bench.loop();
        Program program = loop.submit(
                        () -> Program.follow(start(side, file), line -> take(side, line), bench.limitMillis()))
                .get();
        bench.running(program);
        try {
            return program.ending().get();
        } finally {
            bench.running(null);
        }
    }

    private ChildProcess start(Side side, Path file) {
        Map<String, String> environment = bench.environment();
        return side == Side.NODE
                ? ChildProcesses.spawn(
                        "node",
                        List.of(file.toString()),
                        SpawnOptions.defaults().cwd(bench.directory()).env(environment))
                : ChildProcesses.fork(
                        file.toString(),
                        ForkOptions.defaults()
                                .silent(true)
                                .cwd(bench.directory())
                                .env(environment));
    }

    private void take(Side side, String line) {
        notes.get(side).take(line).ifPresent(this::trouble);
    }

    private void trouble(String what) {
        if (!troubles.contains(what)) {
            troubles.add(what);
        }
    }

    private void end(Side side, String name, Program.Ending ending) {
        int left = Leftovers.end(bench.mark());
        if (job.interrupted()) {
            return;
        }
        if (ending.late()) {
            trouble(name + " (" + side + ") did not end within " + bench.limitMillis() / 1000 + " s and was ended");
        } else if (!ending.how().equals("exit 0")) {
            trouble(name + " (" + side + ") ended with " + ending.how() + said(ending.errors()));
        } else if (left > 0) {
            trouble(name + " (" + side + ") left " + (left == 1 ? "a process" : left + " processes")
                    + " behind, ended now");
        }
    }

    /** The line of an error output that says most: the first that names an error, else the last. */
    private static String said(String errors) {
        List<String> lines = errors.lines().filter(line -> !line.isBlank()).toList();
        Optional<String> named = lines.stream()
                .filter(line -> line.matches(".*(Error|Exception|error:).*"))
                .findFirst();
        return named.or(() -> lines.stream().reduce((first, last) -> last))
                .map(line -> ": " + line.strip())
                .orElse("");
    }

    private static String first(String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
