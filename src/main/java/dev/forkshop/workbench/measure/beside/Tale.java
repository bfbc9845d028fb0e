package dev.forkshop.workbench.measure.beside;

import dev.forkshop.workbench.measure.beside.Cast.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The vocabulary: what can happen, each told by one method, whoever saw it in whichever runtime. What strangers saw is
 * left out. Told in the order of time.
 */
final class Tale {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{2,}(?![\\w.]*\\d)");

    private static final String PARENT = "parent";
    private static final int NOBODY = -1;
    private static final int LONGEST = 200;

    private final Cast cast;
    private final long start;
    private final List<Happening> happenings = new ArrayList<>();
    private final Set<Long> clustered = new HashSet<>();
    private final Set<Long> blocking = new HashSet<>();
    private final Set<Long> forked = new HashSet<>();
    private final Set<Long> givenUp = new HashSet<>();
    private final Set<Integer> ports = new HashSet<>();

    /**
     * @param program the process id of the program
     * @param start when it began, by the clock of what is told
     */
    Tale(long program, long start) {
        this.cast = new Cast(program);
        this.start = start;
    }

    /** Who sees something, and when. */
    record Seen(Actor by, long nanos) {}

    private void tell(Seen seen, String lane, String what) {
        cast.name(seen.by()).ifPresent(who -> happenings.add(new Happening(who, lane, what, seen.nanos() - start)));
    }

    private Optional<String> child(long pid) {
        return cast.name(new Actor(pid, 0));
    }

    void begins(Seen seen) {
        ownCode(seen, "begins");
    }

    /** Of the others whoever started them tells the end. */
    void ends(Seen seen, int code) {
        if (cast.name(seen.by()).filter(Cast.MAIN::equals).isPresent()) {
            ownCode(seen, "ends with " + code);
        }
    }

    private void ownCode(Seen seen, String what) {
        cast.name(seen.by()).ifPresent(who -> happenings.add(Happening.ofOwnCode(who, what, seen.nanos() - start)));
    }

    void threw(Seen seen, String message) {
        tell(seen, "own", "threw: " + message.lines().findFirst().orElse(""));
    }

    // ---- children

    /** How a child was started: {@code exec}, {@code /bin/sh}, its arguments. */
    record Start(String method, String file, List<String> arguments) {
        @Override
        public String toString() {
            String words = (method + " " + file + " " + String.join(" ", arguments)).strip();
            return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        }
    }

    void started(Seen seen, long child, Start how) {
        cast.name(seen.by()).ifPresent(maker -> {
            String name = cast.enter(maker, "child", new Actor(child, 0));
            if (how.method().endsWith("Sync")) {
                blocking.add(child);
            }
            if (how.method().equals("fork")) {
                forked.add(child);
            }
            tell(seen, name, name + " started: " + how);
        });
    }

    void notStarted(Seen seen, Start how, String code) {
        cast.name(seen.by()).ifPresent(maker -> {
            String name = cast.enter(maker, "child", new Actor(NOBODY, 0));
            tell(seen, name, name + " not started: " + how + ": " + code);
        });
    }

    /** A stream has ended; one that was empty is not worth a word, nor are those of a call that blocks. */
    void output(Seen seen, long child, String stream, long bytes) {
        if (bytes > 0 && !blocking.contains(child) && !givenUp.contains(child)) {
            String words =
                    forked.contains(child) ? "wrote " + bytes + " bytes to " + stream : stream + " " + bytes + " bytes";
            ofChild(seen, child, " " + stream, words);
        }
    }

    /** Who asked for its output does not want it any more: how much of it comes is chance. */
    void givesUp(long child) {
        givenUp.add(child);
    }

    void exit(Seen seen, long child, Object code, Object signal) {
        ofOwnChild(seen, child, "exit " + end(code, signal));
    }

    void close(Seen seen, long child, Object code, Object signal) {
        if (!blocking.contains(child)) {
            ofOwnChild(seen, child, "close " + end(code, signal));
        }
    }

    void kill(Seen seen, long child, String signal, boolean delivered) {
        if (!blocking.contains(child)) {
            ofChild(seen, child, "", "kill " + signal + (delivered ? "" : ", too late"));
        }
    }

    void error(Seen seen, long child, String code) {
        if (!peer(seen, child).equals(PARENT)) {
            ofChild(seen, child, " error", "error " + code);
        }
    }

    /** Of a cluster's worker its cluster tells the end. */
    private void ofOwnChild(Seen seen, long child, String what) {
        if (!clustered.contains(child)) {
            ofChild(seen, child, "", what);
        }
    }

    private void ofChild(Seen seen, long child, String lane, String what) {
        child(child).ifPresent(name -> tell(seen, name + lane, name + " " + what));
    }

    private static String end(Object code, Object signal) {
        return signal == null ? String.valueOf(code) : signal.toString();
    }

    // ---- messages between processes; the other one is a child, or the parent

    void sent(Seen seen, long peer, String value) {
        String name = peer(seen, peer);
        tell(seen, "to " + name, "to " + name + ": " + value);
    }

    void received(Seen seen, long peer, String value) {
        String name = peer(seen, peer);
        tell(seen, "from " + name, "from " + name + ": " + value);
    }

    void disconnect(Seen seen, long peer) {
        if (!clustered.contains(peer)) {
            String name = peer(seen, peer);
            tell(seen, "from " + name, name + " disconnect");
        }
    }

    /** Whom one has not started oneself is one's parent. */
    private String peer(Seen seen, long peer) {
        String own = cast.name(seen.by())
                .filter(name -> !name.equals(Cast.MAIN))
                .map(name -> name + " ")
                .orElse("");
        return child(peer)
                .filter(name -> name.startsWith(own) && !name.equals(Cast.MAIN))
                .orElse(PARENT);
    }

    // ---- workers; the other one is a worker, or 0: whoever made this one

    void worker(Seen seen, int worker) {
        cast.name(seen.by()).ifPresent(maker -> {
            String name = cast.enter(maker, "worker", new Actor(seen.by().pid(), worker));
            tell(seen, name, name + " started");
        });
    }

    void workerOnline(Seen seen, int worker) {
        ofWorker(seen, worker, "", "online");
    }

    void workerError(Seen seen, int worker, String message) {
        ofWorker(seen, worker, "", "error: " + message.lines().findFirst().orElse(""));
    }

    void workerTerminated(Seen seen, int worker) {
        ofWorker(seen, worker, " terminate", "terminate");
    }

    void workerExit(Seen seen, int worker, int code) {
        ofWorker(seen, worker, "", "exit " + code);
    }

    void workerSent(Seen seen, int worker, String value) {
        mate(seen, worker).ifPresent(name -> tell(seen, "to " + name, "to " + name + ": " + value));
    }

    void workerReceived(Seen seen, int worker, String value) {
        mate(seen, worker).ifPresent(name -> tell(seen, "from " + name, "from " + name + ": " + value));
    }

    private Optional<String> mate(Seen seen, int worker) {
        return worker == 0
                ? Optional.of("maker")
                : cast.name(new Actor(seen.by().pid(), worker));
    }

    private void ofWorker(Seen seen, int worker, String lane, String what) {
        cast.name(new Actor(seen.by().pid(), worker)).ifPresent(name -> tell(seen, name + lane, name + " " + what));
    }

    // ---- the cluster

    void clusterForked(Seen seen, long child) {
        clustered.add(child);
        cast.name(seen.by()).ifPresent(maker -> {
            String name = cast.enter(maker, "worker", new Actor(child, 0));
            tell(seen, name, name + " forked");
        });
    }

    void clusterOnline(Seen seen, long child) {
        ofChild(seen, child, "", "online");
    }

    void clusterListening(Seen seen, long child, int port) {
        ports.add(port);
        ofChild(seen, child, "", "listening");
    }

    void clusterDisconnect(Seen seen, long child) {
        ofChild(seen, child, " disconnect", "disconnect");
    }

    void clusterExit(Seen seen, long child, Object code, Object signal) {
        ofChild(seen, child, "", "exit " + end(code, signal));
    }

    // ---- servers and requests

    /** A number that another run will not have. */
    void port(int port) {
        ports.add(port);
    }

    void listening(Seen seen, int port) {
        port(port);
        tell(seen, "server", "listening");
    }

    void closed(Seen seen) {
        tell(seen, "server", "closed");
    }

    void request(Seen seen, String method, String url) {
        tell(seen, "request " + method + url, "request " + method + " " + url);
    }

    void response(Seen seen, String method, String url, int status) {
        tell(seen, "request " + method + url, "answered " + method + " " + url + ": " + status);
    }

    void asked(Seen seen, String method, String url) {
        tell(seen, "asked " + method, "asks " + method + " " + url);
    }

    void reply(Seen seen, String method, String url, int status) {
        tell(seen, "asked " + method, "reply to " + method + " " + url + ": " + status);
    }

    // ---- the end

    /** All of it, in the order of time, without process ids and ports. */
    List<Happening> happenings() {
        Map<Long, String> processes = cast.processes();
        return happenings.stream()
                .map(each -> new Happening(each.who(), each.lane(), masked(each.what(), processes), each.nanos()))
                .sorted(Comparator.comparingLong(Happening::nanos))
                .toList();
    }

    private String masked(String what, Map<Long, String> processes) {
        return NUMBER.matcher(what).replaceAll(found -> {
            long number = found.group().length() > 18 ? 0 : Long.parseLong(found.group());
            String name = processes.get(number);
            return name != null ? "<" + name + ">" : ports.contains((int) number) ? "<port>" : found.group();
        });
    }
}
