package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The life of one child, as far as it was told.
 *
 * @param pid its process id, 0 where it could not be started
 * @param start the entry of its start, or of the failure to start it
 * @param entries everything about it, the start included, oldest first
 */
public record Life(long pid, Entry start, List<Entry> entries) implements Told {
    /** Whether it ever was a process. */
    public boolean started() {
        return start.fact() instanceof ProcessFact.Started;
    }

    ProcessFact.Started startedFact() {
        return (ProcessFact.Started) start.fact();
    }

    /** The call that made it: {@code exec}, {@code fork}. */
    String method() {
        return start.fact() instanceof ProcessFact.NotStarted failed
                ? failed.method()
                : startedFact().method();
    }

    /** Nanoseconds from its start to an entry. */
    long after(Entry entry) {
        return entry.nanos() - start.nanos();
    }

    /** How long it lived, in nanoseconds; empty while it lives. */
    OptionalLong lifetime() {
        return entriesOf(ProcessFact.Exited.class).mapToLong(this::after).findFirst();
    }

    /** The bytes that arrived on one of its streams. */
    long bytes(String stream) {
        return ended(stream).map(ProcessFact.OutputEnded::bytes).orElseGet(() -> arrived(stream));
    }

    private Optional<ProcessFact.OutputEnded> ended(String stream) {
        return all(ProcessFact.OutputEnded.class)
                .filter(fact -> fact.stream().equals(stream))
                .findFirst();
    }

    private long arrived(String stream) {
        return all(ProcessFact.Output.class)
                .filter(fact -> fact.stream().equals(stream))
                .mapToLong(ProcessFact.Output::bytes)
                .sum();
    }

    /** The pieces in which they arrived. */
    long pieces(String stream) {
        return ended(stream)
                .map(ProcessFact.OutputEnded::pieces)
                .orElseGet(() -> all(ProcessFact.Output.class)
                        .filter(fact -> fact.stream().equals(stream))
                        .count());
    }

    boolean ended() {
        return has(ProcessFact.Exited.class);
    }

    /** Whether it ended by itself with code 0. */
    boolean well() {
        return find(ProcessFact.Exited.class)
                .map(exit -> exit.signal() == null && exit.code() == 0)
                .orElse(false);
    }

    /** Whether messages can still travel to it. */
    boolean connected() {
        long shop = start.origin().pid();
        return method().equals("fork")
                && entriesOf(ChannelFact.Closed.class)
                        .noneMatch(entry -> entry.origin().pid() == shop);
    }

    /** What the parent sent or received, oldest first. */
    List<Entry> messages() {
        long shop = start.origin().pid();
        return entries.stream()
                .filter(entry -> entry.origin().pid() == shop)
                .filter(entry -> isMessage(entry.fact()))
                .toList();
    }

    private static boolean isMessage(Fact fact) {
        return fact instanceof ChannelFact.Sent || fact instanceof ChannelFact.Received;
    }

    /** When its module's main was entered, in nanoseconds after the start of the process. */
    OptionalLong startUp() {
        return entriesOf(ModuleFact.Started.class)
                .filter(entry -> entry.origin().pid() == pid)
                .mapToLong(this::after)
                .findFirst();
    }

    /** From the first message to its answer, the start-up of the child left out; in nanoseconds. */
    OptionalLong roundTrip() {
        OptionalLong asked = messageOf(ChannelFact.Sent.class);
        OptionalLong answered = messageOf(ChannelFact.Received.class);
        if (asked.isEmpty() || answered.isEmpty() || answered.getAsLong() < asked.getAsLong()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                answered.getAsLong() - Math.max(asked.getAsLong(), startUp().orElse(0)));
    }

    private OptionalLong messageOf(Class<? extends ChannelFact> kind) {
        return messages().stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .mapToLong(this::after)
                .findFirst();
    }
}
