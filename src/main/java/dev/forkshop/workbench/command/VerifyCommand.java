package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.BadTranscript;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.verify.JUnitXml;
import dev.forkshop.workbench.transcript.verify.Machine;
import dev.forkshop.workbench.transcript.verify.Performer;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code verify}: performs transcripts and holds what came against what they say. */
public final class VerifyCommand implements Command {
    private final Supplier<Performer> sittings;
    private final TrustGate gate;

    /** @param sittings makes a fresh sitting for each transcript */
    public VerifyCommand(Supplier<Performer> sittings, TrustGate gate) {
        this.sittings = sittings;
        this.gate = gate;
    }

    @Override
    public Usage usage() {
        return Usage.of("verify", Groups.TRANSCRIPTS, "perform transcripts and compare what comes with what they say")
                .example("verify transcripts/child-process.transcript", "one file")
                .example("verify transcripts --repeat 20", "every .transcript of a folder, twenty times over")
                .option("--repeat", "N", "perform each file N times")
                .option("--junit", "FILE", "write a report for a build server as well", Usage.Values.FILE)
                .flag("--json", "print the report as JSON")
                .flag("--trust", "run files from outside forkshop's own folders without asking")
                .more("FILE", "transcripts, or folders of them", Usage.Values.FILE)
                .detail("Exit status: 0 all match, 1 a mismatch, 2 a bad file or a misuse, 3 something could not run.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        List<Path> files = files(arguments.words());
        for (Path file : files) {
            if (!trusted(file, arguments.has("--trust"), job)) {
                return Report.COULD_NOT_RUN;
            }
        }
        int rounds = arguments.number("--repeat", 1).orElse(1L).intValue();
        Report report = new Verification(sittings, new Machine()).verify(files, rounds);
        print(report, arguments, job);
        return report.status();
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

    /** A file that is no transcript runs nothing: its problems are told later. */
    private boolean trusted(Path file, boolean flag, Job job) throws InterruptedException, IOException {
        try {
            List<String> commands = Verification.read(file).exchanges().stream()
                    .map(VerifyCommand::text)
                    .toList();
            return gate.opens(file, Files.readString(file), commands, flag, job);
        } catch (BadTranscript bad) {
            return true;
        }
    }

    private static String text(Exchange exchange) {
        return exchange.command().text();
    }

    private static void print(Report report, Arguments arguments, Job job) throws IOException {
        if (arguments.has("--json")) {
            job.line(Line.text(ReportJson.of(report).toString()));
        } else {
            ReportLines.of(report).forEach(job::line);
        }
        if (arguments.text("--junit").isPresent()) {
            Files.writeString(Path.of(arguments.text("--junit").get()), JUnitXml.of(report));
        }
    }
}
