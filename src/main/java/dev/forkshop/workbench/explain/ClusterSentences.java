package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;

/** The sentences of a cluster. */
final class ClusterSentences {
    private ClusterSentences() {}

    static void tell() {
        beginnings();
        connections();
        ends();
        supervision();
    }

    private static void beginnings() {
        Sentences.tell(
                ClusterFact.SetUp.class,
                f -> Line.of()
                        .text("this is the primary of a cluster of " + name(f.module()) + ", policy " + f.policy()));
        Sentences.tell(
                ClusterFact.Forked.class, f -> worker(f.worker(), f.pid()).text(" forked: " + name(f.module())));
        Sentences.tell(
                ClusterFact.Online.class, f -> worker(f.worker(), f.pid()).text(" is online"));
        Sentences.tell(
                ClusterFact.Listening.class,
                f -> worker(f.worker(), f.pid()).text(" listens on " + place(f.address(), f.port())));
        Sentences.tell(
                ClusterFact.NotListening.class,
                f -> worker(f.worker(), f.pid())
                        .text(" cannot listen on " + place(f.address(), f.port()) + ": ")
                        .bad(f.code()));
    }

    private static void connections() {
        Sentences.tell(
                ClusterFact.HandedOver.class,
                f -> worker(f.worker(), f.pid())
                        .text(" took " + counted(f.connections(), "connection") + " from the primary, " + f.total()
                                + " in all"));
        Sentences.tell(
                ClusterFact.Returned.class,
                f -> worker(f.worker(), f.pid())
                        .text(
                                f.reason().equals("died")
                                        ? " died before it took a connection: another worker gets it"
                                        : " did not take a connection: another worker gets it"));
        Sentences.tell(
                ClusterFact.Draining.class,
                f -> worker(f.worker(), f.pid()).text(" drains: it answers what is open with Connection: close"));
    }

    private static void ends() {
        Sentences.tell(
                ClusterFact.Disconnected.class,
                f -> worker(f.worker(), f.pid()).text(" disconnected" + (f.intended() ? ", as intended" : "")));
        Sentences.tell(
                ClusterFact.Exited.class,
                f -> worker(f.worker(), f.pid())
                        .text(" ended " + ending(f) + (f.intended() ? ", as intended" : ", not as intended")));
        Sentences.tell(
                ClusterFact.Overdue.class,
                f -> worker(f.worker(), f.pid()).text(" did not end within " + f.millis() + " ms and was killed"));
    }

    private static String ending(ClusterFact.Exited fact) {
        boolean unknown = fact.code() == null && fact.signal() == null;
        return unknown ? "with its primary" : Sentences.ending(fact.code(), fact.signal());
    }

    private static void supervision() {
        Sentences.tell(
                ClusterFact.RespawnPlanned.class,
                f -> worker(f.worker(), f.pid()).text(" will be replaced " + when(f) + soFar(f)));
        Sentences.tell(
                ClusterFact.RespawnStopped.class,
                f -> worker(f.worker(), f.pid())
                        .text(" will not be replaced: ")
                        .bad(counted(f.quickDeaths(), "worker") + " in a row died within " + f.leastMillis() + " ms"));
        Sentences.tell(
                ClusterFact.NotForked.class,
                f -> Line.of()
                        .text("no worker could be started for place " + f.place() + ": ")
                        .bad(f.message()));
        Sentences.tell(
                ClusterFact.ReloadBegun.class,
                f -> Line.of()
                        .text("reload of " + counted(f.workers(), "worker") + " began, asked for by " + f.asked()));
        Sentences.tell(
                ClusterFact.Replaced.class,
                f -> worker(f.by(), f.pid()).text(" serves in place of worker " + f.worker()));
        Sentences.tell(ClusterFact.ReloadEnded.class, ClusterSentences::reloadEnded);
        Sentences.tell(
                ClusterFact.Scaled.class,
                f -> Line.of().text("the cluster shall have " + f.to() + " workers, it had " + f.from()));
    }

    private static String when(ClusterFact.RespawnPlanned fact) {
        return fact.millis() == 0 ? "at once" : "in " + fact.millis() + " ms";
    }

    private static String soFar(ClusterFact.RespawnPlanned fact) {
        return fact.quickDeaths() < 2 ? "" : ": " + fact.quickDeaths() + " in a row died early";
    }

    private static Line.Builder reloadEnded(ClusterFact.ReloadEnded fact) {
        String done = "reload ended, " + counted(fact.replaced(), "worker") + " replaced";
        Line.Builder line = Line.of().text(done);
        return fact.failure() == null ? line : line.text("; ").bad(fact.failure());
    }

    private static Line.Builder worker(int id, long pid) {
        return Line.of().text("worker " + id + " (").pid(pid).text(")");
    }

    private static String name(String module) {
        String file = module == null ? "nothing" : Path.of(module).getFileName().toString();
        return file.endsWith(".java") ? file.substring(0, file.length() - ".java".length()) : file;
    }

    private static String place(String address, int port) {
        return (address == null ? "*" : address) + ":" + port;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
