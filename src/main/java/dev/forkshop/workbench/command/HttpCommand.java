package dev.forkshop.workbench.command;

import dev.forkshop.runtime.http.Fetched;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.workbench.measure.Question;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** {@code http get} and {@code http post}: one request, and its answer. */
public final class HttpCommand implements Command {
    private static final int LEAST_BAD = 400;
    private static final int TIMEOUT_MILLIS = 60_000;

    private final String method;

    /** @param method {@code get} or {@code post} */
    public HttpCommand(String method) {
        this.method = method;
    }

    @Override
    public Usage usage() {
        boolean post = method.equals("post");
        Usage.Builder usage = Usage.of("http " + method, Groups.SERVERS, "send a server one request")
                .example("http " + method + " api/fast", "at a server of this sitting")
                .flag("--head", "show the header fields of the answer, too")
                .options("--header", "FIELD", "a header field of the request: 'cookie: sid=1'")
                .option("--timeout", "MS", "give up after so long without a byte; 60000")
                .flag("--json", "the answer as JSON")
                .required("URL", "an address, or a server's name and a path", Usage.Values.OWN);
        return (post ? usage.optional("BODY", "what is sent", Usage.Values.NONE) : usage)
                .detail("It is sent from an event loop of its own: it can wait for the shop's.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return Address.known(session);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        RequestOptions request = request(arguments, session);
        byte[] body = arguments.word(1).orElse("").getBytes(StandardCharsets.UTF_8);
        Observed observed = new Observed("http " + method, arguments, session, job);
        long start = System.nanoTime();
        Fetched reply;
        try (Question question = new Question(session.journal())) {
            CompletableFuture<Fetched> answer = question.ask(request, body);
            if (!job.awaitOrInterrupt(answer)) {
                return Shell.INTERRUPTED;
            }
            reply = answer.get();
        }
        return show(reply, System.nanoTime() - start, arguments, observed, job);
    }

    private RequestOptions request(Arguments arguments, Session session) {
        long timeout = arguments.number("--timeout", 1).orElse((long) TIMEOUT_MILLIS);
        RequestOptions request = RequestOptions.of(
                        Address.of(session, arguments.words().get(0)).toString())
                .method(method.toUpperCase(Locale.ROOT))
                .timeout((int) Math.min(timeout, Integer.MAX_VALUE));
        for (String field : arguments.all("--header")) {
            String[] parts = field.split(":\\s*", 2);
            if (parts.length < 2) {
                throw new UsageError("--header takes a name and a value, not '" + field + "'", "'cookie: sid=1'");
            }
            request = request.header(parts[0], parts[1]);
        }
        return request;
    }

    private static int show(Fetched reply, long nanos, Arguments arguments, Observed observed, Job job)
            throws InterruptedException {
        int status = reply.status() < LEAST_BAD ? Shell.OK : Shell.FAILED;
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(data(reply, nanos))));
            return observed.end(status);
        }
        job.line(head(reply, nanos));
        if (arguments.has("--head")) {
            reply.headers()
                    .forEach((name, value) ->
                            job.line(Line.of().label(name + ": ").text(value).line()));
        }
        reply.text().lines().forEach(line -> job.line(Line.output(line, Line.Channel.OUT)));
        return observed.tell(status);
    }

    private static Line head(Fetched reply, long nanos) {
        String words = reply.status() + " " + reply.statusText();
        Line.Builder line = Line.of();
        return (reply.status() < LEAST_BAD ? line.good(words) : line.bad(words))
                .text("  ")
                .duration(nanos)
                .line();
    }

    private static Map<String, Object> data(Fetched reply, long nanos) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", reply.status());
        data.put("headers", reply.headers());
        data.put("body", reply.text());
        data.put("ms", nanos / 1e6);
        return data;
    }
}
