package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.workbench.view.Line;

/** The sentences of HTTP servers and of requests that were made of them. */
final class HttpSentences {
    private HttpSentences() {}

    static void tellAll() {
        servers();
        requests();
        clients();
    }

    private static void servers() {
        Sentences.tell(HttpFact.Listening.class, f -> place("listens on ", f.address(), f.port()));
        Sentences.tell(HttpFact.Closed.class, HttpSentences::closed);
        Sentences.tell(
                HttpFact.Connected.class,
                f -> Line.of().text("connection " + f.connection() + " from " + f.remote() + " is open"));
        Sentences.tell(HttpFact.Disconnected.class, HttpSentences::disconnected);
        Sentences.tell(HttpFact.Refused.class, HttpSentences::refused);
    }

    /** Of a process that was killed nobody knows how much it did. */
    private static boolean untold(long figure) {
        return figure < 0;
    }

    private static Line.Builder place(String doing, String address, int port) {
        Line.Builder line = Line.of().text(doing + address);
        return port == 0 ? line : line.text(":").port(port);
    }

    private static Line.Builder closed(HttpFact.Closed fact) {
        Line.Builder line = place("listens no more on ", fact.address(), fact.port());
        return untold(fact.requests())
                ? line.text(": its process is gone")
                : line.text(": ")
                        .number(fact.requests())
                        .text(fact.requests() == 1 ? " request on " : " requests on ")
                        .number(fact.connections())
                        .text(fact.connections() == 1 ? " connection" : " connections");
    }

    private static Line.Builder disconnected(HttpFact.Disconnected fact) {
        Line.Builder line = Line.of().text("connection " + fact.connection() + " is closed");
        return untold(fact.requests())
                ? line.text(" with its process")
                : line.text(" after ").number(fact.requests()).text(fact.requests() == 1 ? " request" : " requests");
    }

    private static Line.Builder unanswered(HttpFact.Unanswered fact) {
        Line.Builder line = Line.of().text(fact.method() + " " + fact.url() + " was not answered: ");
        return untold(fact.nanos())
                ? line.text("its process was gone")
                : line.text("its connection was gone after ").duration(fact.nanos());
    }

    private static Line.Builder refused(HttpFact.Refused fact) {
        String answer = fact.status() == 0 ? " was cut: " : " was answered " + fact.status() + " and closed: ";
        return Line.of().text("connection " + fact.connection() + answer).bad(fact.code());
    }

    private static void requests() {
        Sentences.tell(
                HttpFact.Requested.class,
                f -> Line.of().text(f.method() + " " + f.url() + " came on connection " + f.connection()));
        Sentences.tell(
                HttpFact.Answered.class,
                f -> Line.of()
                        .text(f.method() + " " + f.url() + " answered " + f.status() + ", ")
                        .bytes(f.bytes())
                        .text(" bytes, after ")
                        .duration(f.nanos()));
        Sentences.tell(HttpFact.Unanswered.class, HttpSentences::unanswered);
        Sentences.tell(
                HttpFact.Summed.class,
                f -> Line.of()
                        .text("in ")
                        .duration(f.nanos())
                        .text(" ")
                        .number(f.requests())
                        .text(" more requests on ")
                        .number(f.connections())
                        .text(" new connections, ")
                        .number(f.failed())
                        .text(" failed; the longest took ")
                        .duration(f.longestNanos()));
    }

    private static Line.Builder notReplied(HttpFact.NotReplied fact) {
        Line.Builder line = Line.of().text(fact.method() + " " + fact.url() + " failed");
        Line.Builder when = untold(fact.nanos()) ? line : line.text(" after ").duration(fact.nanos());
        return when.text(": ").bad((fact.code() + " " + fact.message()).strip());
    }

    private static void clients() {
        Sentences.tell(HttpFact.Asked.class, f -> Line.of().text("asked for " + f.method() + " " + f.url()));
        Sentences.tell(
                HttpFact.Replied.class,
                f -> Line.of()
                        .text(f.method() + " " + f.url() + " gave " + f.status() + ", ")
                        .bytes(f.bytes())
                        .text(" bytes, after ")
                        .duration(f.nanos()));
        Sentences.tell(HttpFact.NotReplied.class, HttpSentences::notReplied);
        Sentences.tell(
                HttpFact.AskedMore.class,
                f -> Line.of()
                        .text("in ")
                        .duration(f.nanos())
                        .text(" asked ")
                        .number(f.requests())
                        .text(" times more, ")
                        .number(f.failed())
                        .text(" failed; the longest took ")
                        .duration(f.longestNanos()));
    }
}
