import static dev.forkshop.runtime.childprocess.ChildProcesses.execFile;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Fetched;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A client of a server that makes pictures smaller: posts their names to /images, all at once, follows the jobs that it
 * gets, and answers each message with what it saw when all are settled. PictureClient PORT COUNT FILE..., with the word
 * reload it sends its parent SIGUSR2 when the first picture is accepted, and goes on to ask until as many new workers
 * answer as old ones did.
 */
class PictureClient {
    record Report(int sent, int accepted, int refused, int done, int failed, int lost, int unknownId, int newWorkers) {}

    private static final int AGAIN_MILLIS = 50;
    private static final String NOBODY = "nobody";

    private static final Set<String> oldWorkers = new HashSet<>();
    private static final Set<String> newWorkers = new HashSet<>();
    private static final List<Message> asked = new ArrayList<>();
    private static String server;
    private static boolean reloading;
    private static int count;
    private static int accepted;
    private static int refused;
    private static int done;
    private static int failed;
    private static int lost;
    private static int unknownId;

    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        reloading = words.remove("reload");
        server = "http://127.0.0.1:" + words.remove(0);
        count = Integer.parseInt(words.remove(0));
        for (int i = 0; i < count; i++) {
            post(words.get(i % words.size()));
        }
        ask("GET", "/jobs/no-such-job", "").whenComplete(PictureClient::toldOfAnUnknownJob);
        process.onMessage(message -> {
            asked.add(message);
            settle();
        });
    }

    /** Each request has a connection of its own, as those of strangers have. */
    private static CompletableFuture<Fetched> ask(String method, String path, String body) {
        RequestOptions request = RequestOptions.of(server + path).method(method).header("connection", "close");
        return Http.fetch(request, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void toldOfAnUnknownJob(Fetched answer, Throwable failure) {
        unknownId = failure == null ? answer.status() : -1;
        oldWorkers.add(worker(answer));
        settle();
    }

    // ---- one picture

    private static void post(String file) {
        ask("POST", "/images", file).whenComplete((answer, failure) -> {
            oldWorkers.add(worker(answer));
            switch (failure == null ? answer.status() : -1) {
                case 200 -> done++;
                case 202 -> accepted(answer.headers().get("location"));
                case 503 -> refused++;
                default -> lost++;
            }
            settle();
        });
    }

    private static void accepted(String job) {
        accepted++;
        if (reloading && accepted == 1) {
            execFile("kill", List.of("-USR2", "" + process.ppid()));
            lookForNewWorkers();
        }
        follow(job);
    }

    private static void follow(String job) {
        ask("GET", job, "").whenComplete((answer, failure) -> {
            switch (failure == null && answer.status() == 200 ? state(answer) : "") {
                case "running" -> setTimeout(() -> follow(job), AGAIN_MILLIS);
                case "done" -> done++;
                case "failed" -> failed++;
                default -> lost++;
            }
            settle();
        });
    }

    private static String state(Fetched answer) {
        return "" + ((Map<?, ?>) Json.parse(answer.text())).get("state");
    }

    // ---- the reload

    private static void lookForNewWorkers() {
        ask("GET", "/fast", "").whenComplete((answer, failure) -> {
            lost += failure == null && answer.status() == 200 ? 0 : 1;
            String worker = worker(answer);
            if (!oldWorkers.contains(worker)) {
                newWorkers.add(worker);
            }
            reloading = newWorkers.size() < oldWorkers.size() && !worker.equals(NOBODY);
            if (reloading) {
                setTimeout(PictureClient::lookForNewWorkers, AGAIN_MILLIS);
            }
            settle();
        });
    }

    private static String worker(Fetched answer) {
        return answer == null ? NOBODY : answer.headers().getOrDefault("x-worker", NOBODY);
    }

    // ---- the report

    private static void settle() {
        if (!reloading && unknownId != 0 && refused + done + failed + lost >= count) {
            Report report = new Report(count, accepted, refused, done, failed, lost, unknownId, newWorkers.size());
            asked.forEach(message -> process.send(report));
            asked.clear();
        }
    }
}
