package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.record.Updater;
import dev.forkshop.workbench.transcript.verify.FileResult;
import dev.forkshop.workbench.transcript.verify.JUnitXml;
import dev.forkshop.workbench.transcript.verify.Machine;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Readings;
import dev.forkshop.workbench.transcript.verify.Report;
import dev.forkshop.workbench.transcript.verify.ReportJson;
import dev.forkshop.workbench.transcript.verify.ReportLines;
import dev.forkshop.workbench.transcript.verify.Verification;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code verify}: performs transcripts and holds what came against what they say. */
public final class VerifyCommand implements Command {
    private final Function<Job, Performer> sittings;
    private final TrustGate gate;
    private final Map<String, String> environment;

    /** @param sittings makes a fresh sitting for each transcript; the interrupt of the job ends what it performs */
    public VerifyCommand(Function<Job, Performer> sittings, TrustGate gate, Map<String, String> environment) {
        this.sittings = sittings;
        this.gate = gate;
        this.environment = environment;
    }

    @Override
    public Usage usage() {
        return Usage.of("verify", Groups.TRANSCRIPTS, "perform transcripts and compare what comes with what they say")
                .example("verify transcripts/child-process.transcript", "one file")
                .example("verify transcripts --repeat 20", "every .transcript of a folder, twenty times over")
                .example("verify my.transcript --update", "what differs is written into the file; see it with git diff")
                .option("--repeat", "N", "perform each file N times")
                .flag("--update", "write lines that failed anew, keep holes that hold, show the difference")
                .flag("--yes", "update where the variable CI is set, too")
                .option("--junit", "FILE", "write a report for a build server as well", Usage.Values.FILE)
                .flag("--json", "print the report as JSON")
                .flag("--trust", "run files from outside forkshop's own folders without asking")
                .more("FILE", "transcripts, or folders of them", Usage.Values.FILE)
                .detail("Exit status: 0 all match, 1 a mismatch, 2 a bad file or a misuse, 3 something could not run,"
                        + " 130 stopped by Ctrl-C. After an update: 0 if nothing is left that differs.")
                .detail(
                        "A command that does not end within two minutes is stopped, and counts as one that could not run.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        check(arguments);
        Readings files = Readings.of(files(arguments.words()));
        for (Transcript transcript : files.transcripts()) {
            if (!gate.opens(transcript, arguments.has("--trust"), job)) {
                return Report.COULD_NOT_RUN;
            }
        }
        return arguments.has("--update") ? update(files, job) : verify(files, arguments, job);
    }

    private void check(Arguments arguments) {
        boolean update = arguments.has("--update");
        if (update && Stream.of("--repeat", "--json", "--junit").anyMatch(arguments::has)) {
            throw new UsageError("--update goes with --yes and --trust only", "verify again afterwards");
        }
        if (update) {
            Updater.refusal(environment, arguments.has("--yes")).ifPresent(reason -> {
                throw new UsageError(reason, "");
            });
        }
    }

    private int verify(Readings files, Arguments arguments, Job job) throws IOException, InterruptedException {
        int rounds = arguments.number("--repeat", 1).orElse(1L).intValue();
        boolean json = arguments.has("--json");
        Report report =
                perform(files, rounds, job, file -> (json ? List.<Line>of() : ReportLines.of(file)).forEach(job::line));
        if (json) {
            job.line(Line.text(ReportJson.of(report).toString()));
        } else {
            ReportLines.sum(report).forEach(job::line);
        }
        if (arguments.text("--junit").isPresent()) {
            Files.writeString(Path.of(arguments.text("--junit").get()), JUnitXml.of(report));
        }
        return report.status();
    }

    private int update(Readings files, Job job) throws IOException, InterruptedException {
        Updating updating = new Updating(files, job);
        perform(files, 1, job, updating);
        return updating.status();
    }

    /** Each file is told as it is done. An interrupt ends what runs, and with it the whole. */
    private Report perform(Readings files, int rounds, Job job, Consumer<FileResult> told) throws InterruptedException {
        int[] done = {0};
        try {
            return new Verification(() -> sittings.apply(job), new Machine()).verify(files, rounds, file -> {
                done[0]++;
                told.accept(file);
            });
        } catch (InterruptedException stop) {
            int all = files.transcripts().size() * rounds;
            job.line(Line.text("stopped: " + done[0] + " of " + all + " were verified")
                    .onErr());
            throw stop;
        }
    }

    private static List<Path> files(List<String> words) throws IOException {
        if (words.isEmpty()) {
            throw new UsageError("verify what?", "try verify transcripts");
        }
        List<Path> files = new ArrayList<>();
        for (String word : words) {
            files.addAll(Files.isDirectory(Path.of(word)) ? inside(Path.of(word)) : List.of(Path.of(word)));
        }
        return files;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(".transcript"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UsageError("no transcript in " + folder, "a transcript's name ends in .transcript");
            }
            return found;
        }
    }
}
