import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.IncomingMessage;
import dev.forkshop.runtime.http.ServerResponse;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Message;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;

/**
 * Counts the visits of each client in a session, which a cookie names. Where the sessions are kept is the point: in this
 * process, which breaks as soon as there are several; with "--store primary" in the primary of a cluster, which all ask
 * by messages; with "--store redis://127.0.0.1:6379" in a Redis.
 */
class SessionCounter {
    private static final Pattern SID = Pattern.compile("(?:^|; *)sid=([\\w-]+)");

    /** Counts one more visit of a session. */
    interface Store {
        CompletableFuture<Long> visit(String sid);
    }

    record Count(String store, String key, int ask) {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(process.env().getOrDefault("PORT", "8000"));
        String host = process.env().getOrDefault("HOST", "127.0.0.1");
        Store store = store(List.of(arguments));
        Http.createServer((request, response) -> answer(store, request, response))
                .listen(port, host);
    }

    private static Store store(List<String> arguments) {
        int named = arguments.indexOf("--store") + 1;
        String where = named == 0 || named == arguments.size() ? "memory" : arguments.get(named);
        if (where.startsWith("redis:")) {
            return new Redis(URI.create(where));
        }
        return where.equals("primary") ? new InThePrimary() : new InThisProcess();
    }

    private static void answer(Store store, IncomingMessage request, ServerResponse response) {
        Matcher cookie = SID.matcher(request.headers().getOrDefault("cookie", ""));
        boolean known = cookie.find();
        String sid = known ? cookie.group(1) : UUID.randomUUID().toString();
        store.visit(sid).whenComplete((visits, failure) -> {
            response.setHeader("x-worker", process.pid());
            if (!known) {
                response.setHeader("set-cookie", "sid=" + sid + "; HttpOnly");
            }
            response.statusCode(failure == null ? 200 : 503);
            response.end(failure == null ? "visit " + visits + " at " + process.pid() + "\n" : failure + "\n");
        });
    }

    // ---- three places for the same sessions

    static final class InThisProcess implements Store {
        private final Map<String, Long> visits = new HashMap<>();

        @Override
        public CompletableFuture<Long> visit(String sid) {
            return CompletableFuture.completedFuture(visits.merge(sid, 1L, Long::sum));
        }
    }

    /** Asks by a message, {"store":"count","key":"…","ask":1}; the answer is {"ask":1,"value":3}. */
    static final class InThePrimary implements Store {
        private final Map<Integer, CompletableFuture<Long>> asked = new HashMap<>();
        private int last;

        InThePrimary() {
            process.onMessage(this::answered);
        }

        @Override
        public CompletableFuture<Long> visit(String sid) {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            asked.put(++last, answer);
            process.send(new Count("count", sid, last));
            return answer;
        }

        private void answered(Message message) {
            if (message.has("ask")) {
                asked.remove((int) message.integer("ask")).complete(message.integer("value"));
            }
        }
    }

    /** This client waits for its answers, so it does so on a thread of its own: the loop has others to serve. */
    static final class Redis implements Store {
        private final EventLoop loop = EventLoop.current();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final URI where;
        private Jedis client;

        Redis(URI where) {
            this.where = where;
        }

        @Override
        public CompletableFuture<Long> visit(String sid) {
            return CompletableFuture.supplyAsync(() -> client().incr("session:" + sid), thread)
                    .whenCompleteAsync((visits, failure) -> {}, loop); // a failure, too, is told on the loop
        }

        private Jedis client() {
            if (client == null || client.isBroken()) {
                client = new Jedis(where);
            }
            return client;
        }
    }
}
