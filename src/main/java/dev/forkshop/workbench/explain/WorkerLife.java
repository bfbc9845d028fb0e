package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What was told of one worker during a run: its life, or, where it was started before, a part of it.
 *
 * @param threadId Node's number of its thread
 * @param entries everything about it, oldest first
 */
public record WorkerLife(int threadId, List<Entry> entries) implements Told {
    /** Whether it was started during this run. */
    boolean started() {
        return has(WorkerFact.Started.class);
    }

    boolean ended() {
        return has(WorkerFact.Exited.class);
    }

    /** Whether it ended by itself with code 0. */
    boolean well() {
        return find(WorkerFact.Exited.class).filter(exit -> exit.code() == 0).isPresent();
    }

    /** Whether somebody called terminate. */
    boolean terminated() {
        return has(WorkerFact.Terminated.class);
    }

    /** Whether main had returned and a message was all that it waited for. */
    boolean waited() {
        return has(ModuleFact.Waits.class);
    }

    boolean talked() {
        return has(WorkerFact.Delivered.class);
    }

    // ---- times, in nanoseconds

    /** From the making of the worker to its module's main. */
    OptionalLong startUp() {
        return between(first(WorkerFact.Started.class), first(ModuleFact.Started.class));
    }

    OptionalLong lifetime() {
        return between(first(WorkerFact.Started.class), first(WorkerFact.Exited.class));
    }

    /** From the call of terminate to the exit. */
    OptionalLong stopping() {
        return between(first(WorkerFact.Terminated.class), first(WorkerFact.Exited.class));
    }

    /** From the first message to its answer, the start-up of the worker left out. */
    OptionalLong roundTrip() {
        OptionalLong asked = first(WorkerFact.Posted.class, WorkerFact.Posted::toWorker);
        OptionalLong heard = first(WorkerFact.Delivered.class, fact -> !fact.toWorker());
        OptionalLong main = first(ModuleFact.Started.class);
        OptionalLong from = asked.isPresent() && main.isPresent()
                ? OptionalLong.of(Math.max(asked.getAsLong(), main.getAsLong()))
                : asked;
        return between(from, heard);
    }

    /** The longest that one callback held its loop; 0 where none did for long. */
    long held() {
        return all(LoopFact.Held.class).mapToLong(LoopFact.Held::nanos).max().orElse(0);
    }

    private static OptionalLong between(OptionalLong from, OptionalLong to) {
        return from.isEmpty() || to.isEmpty() || to.getAsLong() < from.getAsLong()
                ? OptionalLong.empty()
                : OptionalLong.of(to.getAsLong() - from.getAsLong());
    }

    private <F extends Fact> OptionalLong first(Class<F> kind) {
        return first(kind, fact -> true);
    }

    private <F extends Fact> OptionalLong first(Class<F> kind, Predicate<F> which) {
        return entriesOf(kind)
                .filter(entry -> which.test(kind.cast(entry.fact())))
                .mapToLong(Entry::nanos)
                .findFirst();
    }

    // ---- bytes

    /** How many were copied for it, or by it for its maker. */
    long copied(boolean toWorker) {
        long more = all(WorkerFact.PostedMore.class)
                .filter(fact -> fact.toWorker() == toWorker)
                .mapToLong(WorkerFact.PostedMore::copied)
                .sum();
        return more + posted(toWorker, WorkerFact.Posted::copied) + given(toWorker, WorkerFact.Started::copied);
    }

    /** How many moved to it, or from it. */
    long moved(boolean toWorker) {
        return posted(toWorker, WorkerFact.Posted::moved) + given(toWorker, WorkerFact.Started::moved);
    }

    /** How many it was given to share. */
    long shared() {
        return posted(true, WorkerFact.Posted::shared) + given(true, WorkerFact.Started::shared);
    }

    private long posted(boolean toWorker, ToLongFunction<WorkerFact.Posted> bytes) {
        Stream<WorkerFact.Posted> posted = all(WorkerFact.Posted.class).filter(fact -> fact.toWorker() == toWorker);
        return posted.mapToLong(bytes).sum();
    }

    private long given(boolean toWorker, ToLongFunction<WorkerFact.Started> bytes) {
        return toWorker ? all(WorkerFact.Started.class).mapToLong(bytes).sum() : 0;
    }
}
