package dev.forkshop.workbench;

import dev.forkshop.runtime.childprocess.Signals;
import dev.forkshop.workbench.command.CompletionSource;
import dev.forkshop.workbench.command.FileValues;
import dev.forkshop.workbench.command.LessonDesk;
import dev.forkshop.workbench.command.LessonShelf;
import dev.forkshop.workbench.command.Usage;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SharedMemories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What could be typed in this sitting: its modules, children, workers, lessons; the machine's files, programs, signals. */
final class ShopValues implements CompletionSource {
    private final Session session;
    private final LessonShelf shelf;
    private final LessonDesk lessons;

    ShopValues(Session session, LessonShelf shelf, LessonDesk lessons) {
        this.session = session;
        this.shelf = shelf;
        this.lessons = lessons;
    }

    @Override
    public List<String> values(Usage.Values kind, String typed) {
        return switch (kind) {
            case MODULE -> modules(typed);
            case PID ->
                session.children().alive().stream()
                        .map(member -> Long.toString(member.pid()))
                        .toList();
            case WORKER ->
                session.workers().alive().stream()
                        .map(member -> Integer.toString(member.threadId()))
                        .toList();
            case SHARED ->
                session.memories().all().stream()
                        .map(SharedMemories.Named::name)
                        .toList();
            case POOL -> session.pools().open().stream().map(Pools.Member::name).toList();
            case SIGNAL -> List.copyOf(Signals.all().keySet());
            case LESSON -> lessons();
            case STEP -> steps();
            default -> files(kind, typed);
        };
    }

    private List<String> modules(String typed) {
        return typed.contains("/")
                ? files(Usage.Values.FILE, typed)
                : session.modules().list().stream()
                        .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                        .toList();
    }

    private List<String> files(Usage.Values kind, String typed) {
        String path = System.getenv().getOrDefault("PATH", "");
        return new FileValues(session.directory(), path).values(kind, typed);
    }

    private List<String> lessons() {
        return shelf().stream().map(Lesson::id).toList();
    }

    /** The steps of the open lesson by their ids, those of all lessons by their names. */
    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        lessons.open().ifPresent(lesson -> lesson.steps().forEach(step -> steps.add(step.id())));
        shelf().forEach(lesson -> lesson.steps().forEach(step -> steps.add(lesson.nameOf(step))));
        return steps;
    }

    private List<Lesson> shelf() {
        try {
            return shelf.lessons();
        } catch (IOException unreadable) {
            return List.of(); // nothing to complete with; lesson list says why
        }
    }
}
