package dev.forkshop.workbench.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to name a subject in an assertion: how it is written, and what it then is. */
record SubjectForm(String written, Pattern pattern, Function<Matcher, Subject> subject) {
    private static final String ANY_WHO = "([\\w./#:+-]+|\"[^\"]+\")";

    private static final String ANY_PATH = "(/\\S*)";

    static final List<SubjectForm> ALL = List.of(
            form("exit of WHO", m -> new Subject.ExitCode(who(m, 1))),
            form("exit signal of WHO", m -> new Subject.ExitSignal(who(m, 1))),
            form("error code", m -> new Subject.ErrorCode("")),
            form("error code of WHO", m -> new Subject.ErrorCode(who(m, 1))),
            form("error output of WHO", m -> new Subject.Output("stderr", who(m, 1))),
            form("messages from WHO", m -> new Subject.Messages(Subject.Way.FROM, who(m, 1))),
            form("messages to WHO", m -> new Subject.Messages(Subject.Way.TO, who(m, 1))),
            form("message N from WHO", m -> new Subject.Message(number(m), Subject.Way.FROM, who(m, 2))),
            form("message N to WHO", m -> new Subject.Message(number(m), Subject.Way.TO, who(m, 2))),
            form("processes left", m -> new Subject.ProcessesLeft()),
            form("processes started", m -> new Subject.ProcessesStarted()),
            form("processes at once", m -> ProcessesAtOnce.MOST),
            form("loop delay max", m -> new Subject.LoopDelay()),
            form("time of WHO", m -> new Subject.Time(who(m, 1))),
            form("time from signal of WHO", m -> new Subject.TimeFromSignal(who(m, 1))),
            form("output of WHO", m -> new Subject.Output("stdout", who(m, 1))),
            form("output bytes of WHO", m -> new Subject.OutputBytes("stdout", who(m, 1))),
            form("signal to WHO", m -> new Subject.SignalTo(who(m, 1))),
            form("signal reason of WHO", m -> new Subject.SignalReason(who(m, 1))),
            form("shell of WHO", m -> new Subject.Shell(who(m, 1))),
            form("latency p50 of PATH", m -> new LoadSubject.Latency("p50", m.group(1))),
            form("latency p90 of PATH", m -> new LoadSubject.Latency("p90", m.group(1))),
            form("latency p99 of PATH", m -> new LoadSubject.Latency("p99", m.group(1))),
            form("latency max of PATH", m -> new LoadSubject.Latency("max", m.group(1))),
            form("requests answered of PATH", m -> new LoadSubject.Answered(m.group(1))),
            form("requests failed of PATH", m -> new LoadSubject.Failed(m.group(1))),
            form("status of PATH", m -> new StatusSubject(m.group(1))),
            form("stall of PATH", m -> new LoadSubject.Stall(m.group(1))),
            form("workers of PATH", m -> new LoadSubject.Workers(m.group(1))),
            form("workers started", m -> WorkerSubject.STARTED),
            form("workers left", m -> WorkerSubject.LEFT),
            form("workers at once", m -> WorkersAtOnce.ALIVE),
            form("workers busy at once", m -> WorkersAtOnce.BUSY),
            form("tasks at once of WHO", m -> PoolSubject.atOnce(who(m, 1))),
            form("tasks done of WHO", m -> PoolSubject.done(who(m, 1))),
            form("tasks failed of WHO", m -> PoolSubject.failed(who(m, 1))),
            form("tasks refused of WHO", m -> PoolSubject.refused(who(m, 1))),
            form("start of WHO", m -> new CompareSubject.Took("start", who(m, 1))),
            form("round trip of WHO", m -> new CompareSubject.Took("round trip", who(m, 1))),
            form("copy to WHO", m -> new CompareSubject.Took("copy", who(m, 1))),
            form("transfer to WHO", m -> new CompareSubject.Took("transfer", who(m, 1))),
            form("share with WHO", m -> new CompareSubject.Took("share", who(m, 1))),
            form("loop held by WHO", m -> new CompareSubject.Took("our loop", who(m, 1))),
            form("memory of WHO", m -> new CompareSubject.Weight(who(m, 1))),
            form("memory shared of WHO", m -> new CompareSubject.Saw("shared memory", "yes", who(m, 1))),
            form("variables shared of WHO", m -> new CompareSubject.Saw("variables", "shared", who(m, 1))),
            form("own process of WHO", m -> new CompareSubject.Saw("process", "its own", who(m, 1))),
            form("port shared of WHO", m -> new CompareSubject.Saw("port", "shared", who(m, 1))),
            form("shell between of WHO", m -> new CompareSubject.Saw("shell", "yes", who(m, 1))),
            form("output limit of WHO", m -> new CompareSubject.Word("output limit", who(m, 1))),
            form("output arrival of WHO", m -> new CompareSubject.Word("output", who(m, 1))),
            form("crash of WHO", m -> new CompareSubject.Word("crash", who(m, 1))),
            form("kill of WHO", m -> new CompareSubject.Word("kill", who(m, 1))),
            form("file WHO", m -> new Subject.FileText(who(m, 1))));

    private static SubjectForm form(String written, Function<Matcher, Subject> subject) {
        String pattern = written.replace("WHO", ANY_WHO)
                .replace("PATH", ANY_PATH)
                .replace(" N ", " ([1-9]\\d{0,5}) ")
                .replace(" ", "\\s+");
        return new SubjectForm(written.replace("file WHO", "file NAME"), Pattern.compile(pattern), subject);
    }

    static Optional<Subject> read(String text) {
        for (SubjectForm form : ALL) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return Optional.of(form.subject().apply(matcher));
            }
        }
        return Optional.empty();
    }

    /** The words that a subject can begin with. */
    static List<String> heads() {
        return ALL.stream().map(SubjectForm::head).distinct().toList();
    }

    /** All forms that begin with this word. */
    static List<String> beginningWith(String word) {
        return ALL.stream()
                .filter(form -> form.head().equals(word))
                .map(SubjectForm::written)
                .toList();
    }

    private String head() {
        return written.split(" ")[0];
    }

    private static String who(Matcher matcher, int group) {
        return matcher.group(group).replace("\"", "");
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }
}
