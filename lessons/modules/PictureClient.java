import static dev.forkshop.runtime.childprocess.ChildProcesses.execFile;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Fetched;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A client of a server that makes pictures smaller: posts their names to /images, all at once, follows the jobs that it
 * gets, and answers each message with what it saw when all are settled. PictureClient PORT COUNT FILE..., with the word reload
 * it sends SIGUSR2 to its parent when the first picture is accepted.
 */
class PictureClient {
    record Report(int sent, int accepted, int refused, int done, int failed, int lost, int unknownId) {}

    private static final int AGAIN_MILLIS = 50;

    private static final List<Message> asked = new ArrayList<>();
    private static String server;
    private static boolean reload;
    private static int count;
    private static int accepted;
    private static int refused;
    private static int done;
    private static int failed;
    private static int lost;
    private static int unknownId;

    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        reload = words.remove("reload");
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
        settle();
    }

    // ---- one picture

    private static void post(String file) {
        ask("POST", "/images", file).whenComplete((answer, failure) -> {
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
        if (reload && accepted == 1) {
            execFile("kill", List.of("-USR2", "" + process.ppid()));
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

    // ---- the report

    private static void settle() {
        if (unknownId != 0 && refused + done + failed + lost == count) {
            Report report = new Report(count, accepted, refused, done, failed, lost, unknownId);
            asked.forEach(message -> process.send(report));
            asked.clear();
        }
    }
}
