package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bytes that were sent in one way, once or several times, as the facts between each leaving and its answer tell it.
 *
 * @param answered nanoseconds until the receiver had written into them and its answer was here, of each time
 * @param held nanoseconds that sending kept the sender's loop, of each time
 * @param copied bytes that were copied each time
 * @param left bytes that the sender has afterwards
 * @param seen whether the sender sees what the receiver wrote
 */
public record CrossingRow(
        String way, int bytes, List<Long> answered, List<Long> held, long copied, int left, boolean seen) {

    /** A row for each way that was tried, in the order of the first time. */
    public static List<CrossingRow> of(List<Entry> entries) {
        return entries.stream()
                .map(Entry::fact)
                .filter(MemoryFact.Crossing.class::isInstance)
                .map(fact -> ((MemoryFact.Crossing) fact).way())
                .distinct()
                .flatMap(way -> row(way, entries).stream())
                .toList();
    }

    private static Optional<CrossingRow> row(String way, List<Entry> entries) {
        List<Once> times = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fact() instanceof MemoryFact.Crossing begun
                    && begun.way().equals(way)) {
                Once.of(entries.get(i), entries.subList(i + 1, entries.size())).ifPresent(times::add);
            }
        }
        return times.isEmpty() ? Optional.empty() : Optional.of(row(way, times.get(0), times));
    }

    private static CrossingRow row(String way, Once first, List<Once> times) {
        return new CrossingRow(
                way,
                first.bytes,
                times.stream().map(Once::answered).toList(),
                times.stream().map(Once::held).toList(),
                first.copied,
                first.end.left(),
                first.end.seen());
    }

    /** One time: from the fact of its beginning to that of its answer. */
    private record Once(int bytes, long answered, long held, long copied, MemoryFact.Crossed end) {
        static Optional<Once> of(Entry begun, List<Entry> after) {
            long copied = 0;
            long held = 0;
            for (Entry entry : after) {
                if (entry.cause() == begun.number() && entry.fact() instanceof MemoryFact.Crossed end) {
                    int bytes = ((MemoryFact.Crossing) begun.fact()).bytes();
                    return Optional.of(new Once(bytes, entry.nanos() - begun.nanos(), held, copied, end));
                }
                OptionalLong sent = entry.origin().equals(begun.origin()) ? sent(entry) : OptionalLong.empty();
                if (sent.isPresent()) {
                    copied += sent.getAsLong();
                    held = entry.nanos() - begun.nanos();
                }
            }
            return Optional.empty();
        }

        private static OptionalLong sent(Entry entry) {
            if (entry.fact() instanceof WorkerFact.Posted posted && posted.toWorker()) {
                return OptionalLong.of(posted.copied());
            }
            return entry.fact() instanceof ChannelFact.Sent sent ? OptionalLong.of(sent.bytes()) : OptionalLong.empty();
        }
    }

    static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L);
    }
}
