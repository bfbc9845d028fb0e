package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be compared of two runs of one module: how it ended, what it sent, what it printed, how long its own code had.
 *
 * @param stopped it went on, and was stopped from outside
 * @param received the beginnings of the messages that came from it, as JSON
 * @param nanos from its main to its end, without the start of a process
 */
public record Witnessed(boolean stopped, String end, List<String> received, List<String> printed, OptionalLong nanos) {
    public Witnessed {
        received = List.copyOf(received);
        printed = List.copyOf(printed);
    }

    /** Reads the entries of a run; {@code printed} is what the module wrote, line by line. */
    public static Witnessed of(Story story, List<String> printed, boolean stopped) {
        return new Witnessed(
                stopped,
                stopped ? "stopped by the save" : end(story),
                received(story),
                printed,
                nanos(story.entries()));
    }

    private static String end(Story story) {
        return first(story, ProcessFact.Exited.class, Witnessed::ofProcess)
                .or(() -> first(story, WorkerFact.Exited.class, fact -> "exit " + fact.code()))
                .or(() -> first(story, ModuleFact.Ended.class, fact -> "exit " + fact.code()))
                .map(end -> end + failure(story))
                .orElse("no end");
    }

    private static String ofProcess(ProcessFact.Exited fact) {
        return fact.signal() == null ? "exit " + fact.code() : "ended by " + fact.signal();
    }

    /** What nobody caught, if that is why it ended. */
    private static String failure(Story story) {
        return first(story, WorkerFact.Failed.class, fact -> ": " + fact.name() + ": " + fact.message())
                .or(() -> first(story, LoopFact.Uncaught.class, fact -> ": " + fact.name()))
                .orElse("");
    }

    private static List<String> received(Story story) {
        return story.entries().stream()
                .filter(entry -> entry.origin().pid() == story.shop())
                .flatMap(entry -> message(entry.fact()).stream())
                .toList();
    }

    private static Optional<String> message(Fact fact) {
        return fact instanceof ChannelFact.Received message
                ? Optional.of(message.preview())
                : fact instanceof WorkerFact.Posted posted && !posted.toWorker()
                        ? Optional.of(posted.preview())
                        : Optional.empty();
    }

    private static OptionalLong nanos(List<Entry> entries) {
        OptionalLong start = at(entries, ModuleFact.Started.class);
        OptionalLong end = at(entries, ModuleFact.Ended.class);
        return start.isPresent() && end.isPresent()
                ? OptionalLong.of(end.getAsLong() - start.getAsLong())
                : OptionalLong.empty();
    }

    private static OptionalLong at(List<Entry> entries, Class<? extends Fact> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .mapToLong(Entry::nanos)
                .findFirst();
    }

    private static <F extends Fact> Optional<String> first(Story story, Class<F> kind, Function<F, String> words) {
        Stream<Fact> facts = story.entries().stream().map(Entry::fact);
        return facts.filter(kind::isInstance).map(kind::cast).map(words).findFirst();
    }
}
