package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.transcript.Template;
import dev.forkshop.workbench.transcript.verify.Endings;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Writes down what is typed and what comes, as a transcript that verifies. Roles of spans say what becomes a hole; a
 * process or port that shows again is known to be the same one. Secrets are left out before anything is written.
 */
public final class Recorder {
    private sealed interface Entry {
        record Title(String text) implements Entry {}

        record Done(Request request, Performance performance) implements Entry {}
    }

    private final Secrets secrets;
    private final List<Entry> entries = new ArrayList<>();

    /** {@code secrets} are texts that must not reach the disk; none may be blank. */
    public Recorder(Collection<String> secrets) {
        this.secrets = new Secrets(secrets);
    }

    /** Starts a chapter. */
    public synchronized void chapter(String title) {
        entries.add(new Entry.Title(title));
    }

    /** A command that was performed; a blank one is no command. */
    public synchronized void add(Request request, Performance performance) {
        if (!request.command().isBlank()) {
            entries.add(new Entry.Done(request, performance));
        }
    }

    /**
     * Writes all so far to the file, as a whole.
     *
     * @throws IOException also when a secret is a word that the file needs; then nothing is written
     */
    public void save(Path file) throws IOException {
        String text = text();
        if (secrets.showIn(text)) {
            throw new IOException(
                    "a secret is also a word of the transcript's grammar; nothing was written to " + file);
        }
        AtomicFile.write(file, text);
    }

    /** The transcript so far. */
    public synchronized String text() {
        Writing writing = new Writing();
        entries.forEach(writing::add);
        return String.join("\n", writing.lines) + "\n";
    }

    private Set<String> namesTyped() {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Done done) {
                Stream.concat(Stream.of(done.request().command()), done.request().inputs().stream())
                        .flatMap(typed -> Template.NAME.matcher(typed).results())
                        .map((MatchResult found) -> found.group(2))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** One writing of all entries, from the first name to the last. */
    private final class Writing {
        private final List<String> lines = new ArrayList<>(List.of(Marks.HEADER));
        private final HoleNames names = new HoleNames(namesTyped());
        private final Map<String, Kind> known = new HashMap<>();
        private final TypedWriter typed = new TypedWriter(names, secrets);
        private final LineWriter came = new LineWriter(names, new Parts(secrets, known));

        void add(Entry entry) {
            if (entry instanceof Entry.Title title) {
                lines.addAll(typed.write(title.text().replaceAll("\\R", " "), Marks.CHAPTER, Marks.CHAPTER));
            } else {
                done((Entry.Done) entry);
            }
        }

        private void done(Entry.Done done) {
            lines.addAll(typed.write(done.request().command().strip(), Marks.COMMAND, Marks.CONTINUATION));
            for (String input : done.request().inputs()) {
                lines.addAll(typed.write(input, Marks.INPUT, Marks.INPUT));
            }
            Parts.numbers(done.performance().lines()).forEach(known::putIfAbsent);
            withoutBlankEnd(done.performance().lines()).forEach(line -> lines.add(came.write(line)));
            String ending = Endings.of(done.performance());
            if (!ending.equals("[exit 0]")) {
                lines.add(ending);
            }
        }

        private static List<Line> withoutBlankEnd(List<Line> lines) {
            int size = lines.size();
            while (size > 0 && lines.get(size - 1).plain().isBlank()) {
                size--;
            }
            return lines.subList(0, size);
        }
    }
}
