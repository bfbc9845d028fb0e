package dev.forkshop.workbench.measure.beside;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.workbench.measure.beside.Cast.Actor;
import dev.forkshop.workbench.measure.beside.Tale.Seen;
import dev.forkshop.workbench.measure.beside.Tale.Start;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the preload reported of a program in Node, in the words that fit both. */
public final class NodeTale {
    private final Tale tale;
    private final Map<Long, String> failures;

    /** @param failures the codes by which starts failed */
    private NodeTale(Tale tale, Map<Long, String> failures) {
        this.tale = tale;
        this.failures = failures;
    }

    /** @param reported the lines of the preload; the first one is the program's own */
    public static List<Happening> of(List<String> reported) {
        if (reported.isEmpty()) {
            return List.of();
        }
        List<JsonObject> facts = reported.stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .sorted(Comparator.comparingLong(NodeTale::at))
                .toList();
        JsonObject first = facts.get(0);
        NodeTale told = new NodeTale(new Tale(first.get("pid").getAsLong(), at(first)), failures(facts));
        facts.forEach(told::tell);
        return told.tale.happenings();
    }

    /** Node tells of them after the calls that followed. */
    private static Map<Long, String> failures(List<JsonObject> facts) {
        Map<Long, String> failures = new HashMap<>();
        facts.stream()
                .filter(fact -> text(fact, "kind").equals("error") && peer(fact, "child") < 0)
                .forEach(fact -> failures.putIfAbsent(peer(fact, "child"), text(fact, "code")));
        return failures;
    }

    private static long at(JsonObject fact) {
        return fact.get("at").getAsLong();
    }

    private void tell(JsonObject fact) {
        Seen seen = new Seen(
                new Actor(fact.get("pid").getAsLong(), fact.get("thread").getAsInt()), at(fact));
        String kind = fact.get("kind").getAsString();
        if (kind.startsWith("worker")) {
            worker(kind, seen, fact);
        } else if (kind.startsWith("cluster")) {
            cluster(kind, seen, fact);
        } else if (fact.has("child")) {
            child(kind, seen, fact);
        } else {
            own(kind, seen, fact);
        }
    }

    private void own(String kind, Seen seen, JsonObject fact) {
        switch (kind) {
            case "begin" -> tale.begins(seen);
            case "end" -> tale.ends(seen, number(fact, "code"));
            case "threw" -> tale.threw(seen, text(fact, "message"));
            case "listening" -> tale.listening(seen, number(fact, "port"));
            case "port" -> tale.port(number(fact, "port"));
            case "closed" -> tale.closed(seen);
            case "request" -> tale.request(seen, text(fact, "method"), text(fact, "url"));
            case "response" -> tale.response(seen, text(fact, "method"), text(fact, "url"), number(fact, "status"));
            case "asked" -> tale.asked(seen, text(fact, "method"), text(fact, "url"));
            case "reply" -> tale.reply(seen, text(fact, "method"), text(fact, "url"), number(fact, "status"));
            default -> throw new IllegalArgumentException("the preload reports '" + kind + "'");
        }
    }

    // ---- children

    private void child(String kind, Seen seen, JsonObject fact) {
        long child = peer(fact, "child");
        switch (kind) {
            case "spawn" -> spawned(seen, child, fact);
            case "output" ->
                tale.output(seen, child, text(fact, "stream"), fact.get("bytes").getAsLong());
            case "kill" ->
                tale.kill(
                        seen, child, text(fact, "signal"), fact.get("delivered").getAsBoolean());
            case "exit" -> tale.exit(seen, child, value(fact, "code"), value(fact, "signal"));
            case "close" -> tale.close(seen, child, value(fact, "code"), value(fact, "signal"));
            case "error" -> error(seen, child, fact);
            case "sent" -> tale.sent(seen, child, text(fact, "value"));
            case "received" -> tale.received(seen, child, text(fact, "value"));
            case "disconnect" -> tale.disconnect(seen, child);
            default -> throw new IllegalArgumentException("the preload reports '" + kind + "' of a child");
        }
    }

    /** What is refused for its arguments is not even a start that failed. */
    private void spawned(Seen seen, long child, JsonObject fact) {
        List<String> arguments = StreamSupport.stream(
                        fact.getAsJsonArray("args").spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
        Start start = new Start(text(fact, "method"), text(fact, "file"), arguments);
        boolean clustered = fact.has("clustered") && fact.get("clustered").getAsBoolean();
        String failure = failures.get(child);
        if (failure == null && clustered) {
            tale.clusterForked(seen, child);
        } else if (failure == null) {
            tale.started(seen, child, start);
        } else if (!failure.startsWith("ERR_")) {
            tale.notStarted(seen, start, failure);
        }
    }

    /** A start that failed is told already. */
    private void error(Seen seen, long child, JsonObject fact) {
        if (!failures.containsKey(child)) {
            tale.error(seen, child, text(fact, "code"));
        }
    }

    // ---- workers and the cluster

    private void worker(String kind, Seen seen, JsonObject fact) {
        int worker = (int) peer(fact, "worker");
        switch (kind) {
            case "worker" -> tale.worker(seen, worker);
            case "worker online" -> tale.workerOnline(seen, worker);
            case "worker sent" -> tale.workerSent(seen, worker, text(fact, "value"));
            case "worker received" -> tale.workerReceived(seen, worker, text(fact, "value"));
            case "worker error" -> tale.workerError(seen, worker, text(fact, "message"));
            case "worker terminate" -> tale.workerTerminated(seen, worker);
            case "worker exit" -> tale.workerExit(seen, worker, number(fact, "code"));
            default -> throw new IllegalArgumentException("the preload reports '" + kind + "'");
        }
    }

    private void cluster(String kind, Seen seen, JsonObject fact) {
        long child = peer(fact, "child");
        switch (kind) {
            case "cluster online" -> tale.clusterOnline(seen, child);
            case "cluster listening" -> tale.clusterListening(seen, child, number(fact, "port"));
            case "cluster disconnect" -> tale.clusterDisconnect(seen, child);
            case "cluster exit" -> tale.clusterExit(seen, child, value(fact, "code"), value(fact, "signal"));
            default -> throw new IllegalArgumentException("the preload reports '" + kind + "'");
        }
    }

    // ---- values

    /** The number of the other one; 0 for the parent, or the maker. */
    private static long peer(JsonObject fact, String name) {
        JsonElement peer = fact.get(name);
        return peer.getAsJsonPrimitive().isNumber() ? peer.getAsLong() : 0;
    }

    private static String text(JsonObject fact, String name) {
        return fact.has(name) ? fact.get(name).getAsString() : "";
    }

    private static int number(JsonObject fact, String name) {
        return fact.get(name).getAsInt();
    }

    private static String value(JsonObject fact, String name) {
        return !fact.has(name) || fact.get(name).isJsonNull()
                ? null
                : fact.get(name).getAsString();
    }
}
