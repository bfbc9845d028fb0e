package dev.forkshop.workbench.measure.beside;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Processes that a program in Node has started and left behind. */
final class Remains {
    private final List<ProcessHandle> processes;

    private Remains(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    /**
     * Those of which was reported that still live.
     *
     * @param begun when the program was started; who is older has only the same number
     */
    static Remains of(List<String> reported, Instant begun) {
        return new Remains(reported.stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .flatMap(Remains::pids)
                .distinct()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(process -> isYounger(process, begun))
                .toList());
    }

    private static Stream<Long> pids(JsonObject fact) {
        JsonElement child = fact.get("child");
        boolean pid = child != null && child.getAsJsonPrimitive().isNumber() && child.getAsLong() > 0;
        return Stream.concat(
                Stream.of(fact.get("pid").getAsLong()), pid ? Stream.of(child.getAsLong()) : Stream.empty());
    }

    /** The kernel counts starts in hundredths of a second. */
    private static boolean isYounger(ProcessHandle process, Instant begun) {
        return process.info()
                .startInstant()
                .filter(start -> start.isAfter(begun.minusMillis(20)))
                .isPresent();
    }

    void end() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
