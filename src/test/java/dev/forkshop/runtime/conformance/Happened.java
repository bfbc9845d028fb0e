package dev.forkshop.runtime.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.testing.TestLoop;
import dev.forkshop.workbench.measure.beside.Beside;
import dev.forkshop.workbench.measure.beside.Differences;
import dev.forkshop.workbench.measure.beside.Happening;
import dev.forkshop.workbench.measure.beside.JournalTale;
import dev.forkshop.workbench.measure.beside.NodeTale;
import dev.forkshop.workbench.measure.beside.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened in real Node in a program of {@code src/test/node}, as {@code compare node} would tell it: recorded in
 * {@code NAME.facts}, one a line. With {@code -Dforkshop.record=true} {@link NodeOracleTest} records anew.
 */
final class Happened {
    private static final boolean RECORD = Boolean.getBoolean("forkshop.record");

    private final Path file;

    private Happened(String name) {
        this.file = Recorded.FOLDER.resolve(name + ".facts");
    }

    static Happened in(String name) {
        return new Happened(name);
    }

    /** What the preload reported. */
    static List<Happening> told(List<String> reported) {
        return plain(NodeTale.of(reported));
    }

    /** What happened on the loops of this test. */
    static List<Happening> here() {
        List<Entry> entries = new ArrayList<>();
        for (Journal journal : TestLoop.journals()) {
            long before =
                    entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
            journal.since(0).forEach(entry -> entries.add(numbered(entry, before)));
        }
        return plain(JournalTale.of(Origin.here().pid(), entries));
    }

    private static Entry numbered(Entry entry, long before) {
        long cause = entry.cause() == 0 ? 0 : entry.cause() + before;
        return new Entry(entry.number() + before, entry.nanos(), entry.origin(), cause, entry.fact());
    }

    /** A twin is another file with other arguments; those are told by what the programs print. */
    private static List<Happening> plain(List<Happening> happenings) {
        return happenings.stream()
                .filter(each -> !each.lane().equals("own code"))
                .map(each -> new Happening(
                        each.who(),
                        each.lane(),
                        each.what()
                                .replaceFirst("(started: fork) .*", "$1")
                                .lines()
                                .findFirst()
                                .orElse(""),
                        each.nanos()))
                .toList();
    }

    boolean differsFrom(List<Happening> happened) {
        return !RECORD && !differences(happened).isEmpty();
    }

    /** The same happened, save what docs/NODE-DIFFERENCES.md names. */
    void assertSame(List<Happening> happened) {
        assertEquals(
                "",
                differences(happened).stream().map(Pair::toString).collect(Collectors.joining("\n")),
                () -> "not what happened in Node, see " + file);
    }

    /** As the same, and recorded anew where that is wanted. */
    void assertSameOrRecord(List<Happening> happened) {
        if (RECORD && isKnown()) {
            write(happened);
        }
        assertSame(happened);
    }

    private List<Pair> differences(List<Happening> happened) {
        return !isKnown()
                ? List.of()
                : Beside.of(happened, recorded(), false, Differences.known()).pairs().stream()
                        .filter(pair -> pair.kind() == Pair.Kind.NEW)
                        .toList();
    }

    // ---- the file

    /** Of a program in which much is chance nothing is recorded. */
    private boolean isKnown() {
        return Files.exists(file);
    }

    private List<Happening> recorded() {
        try (Stream<String> lines = Files.lines(file)) {
            List<Happening> recorded = new ArrayList<>();
            lines.map(line -> line.split("\t", 3))
                    .forEach(part -> recorded.add(new Happening(part[0], part[1], part[2], recorded.size())));
            return recorded;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void write(List<Happening> happened) {
        List<String> lines = happened.stream()
                .map(each -> String.join("\t", each.who(), each.lane(), each.what()))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
