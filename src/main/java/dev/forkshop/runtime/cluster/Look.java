package dev.forkshop.runtime.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks all workers of a crew how they do; who does not answer soon is told as such. Loop thread only. */
final class Look {
    private static final int PATIENCE_MILLIS = 300;
    private static final double HUNDRED = 100;

    private record Seen(long millis, long cpuMillis) {}

    private final ForkedFleet fleet;
    private final Clock clock;
    private final Map<Integer, Seen> before = new HashMap<>();

    Look(ForkedFleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    CompletableFuture<List<WorkerFigures>> at(List<Member> members) {
        CompletableFuture<List<WorkerFigures>> outcome = new CompletableFuture<>();
        List<WorkerFigures> figures = new ArrayList<>();
        Map<Integer, Map<?, ?>> answers = new HashMap<>();
        Runnable finish = () -> {
            members.forEach(member -> figures.add(figures(member, answers.getOrDefault(member.worker, Map.of()))));
            figures.sort(Comparator.comparingInt(WorkerFigures::worker));
            outcome.complete(figures);
        };
        ask(members, answers, finish);
        return outcome;
    }

    private void ask(List<Member> members, Map<Integer, Map<?, ?>> answers, Runnable finish) {
        Clock.Alarm[] patience = {clock.after(members.isEmpty() ? 1 : PATIENCE_MILLIS, finish)};
        for (Member member : members) {
            fleet.worker(member.worker).dialogue().ask("figures", Map.of(), answer -> {
                boolean last = answers.put(member.worker, answer) == null && answers.size() == members.size();
                if (last && patience[0] != null) {
                    patience[0].cancel();
                    finish.run();
                }
            });
        }
    }

    private WorkerFigures figures(Member member, Map<?, ?> answer) {
        Worker worker = fleet.worker(member.worker);
        ProcessUse use = ProcessUse.of(worker == null ? -1 : worker.pid());
        return new WorkerFigures(
                member.worker,
                member.place.number,
                worker == null ? 0 : worker.pid(),
                state(member, worker),
                clock.millis() - member.startedAt,
                member.place.restarts(),
                cpuPercent(member, use.cpuMillis()),
                use.memoryBytes(),
                worker == null ? 0 : worker.handed(),
                !answer.isEmpty(),
                number(answer, "connections"),
                number(answer, "requests"),
                number(answer, "p99"),
                number(answer, "max"));
    }

    private static String state(Member member, Worker worker) {
        if (worker == null) {
            return WorkerState.DEAD.word();
        }
        return member.isRetiring() ? "draining" : worker.state().word();
    }

    private double cpuPercent(Member member, long cpuMillis) {
        Seen last = before.getOrDefault(member.worker, new Seen(member.startedAt, 0));
        Seen now = new Seen(clock.millis(), cpuMillis);
        before.put(member.worker, now);
        long millis = Math.max(1, now.millis() - last.millis());
        return cpuMillis < 0 ? -1 : HUNDRED * Math.max(0, now.cpuMillis() - last.cpuMillis()) / millis;
    }

    private static long number(Map<?, ?> answer, String part) {
        return answer.get(part) instanceof Number number ? number.longValue() : -1;
    }
}
