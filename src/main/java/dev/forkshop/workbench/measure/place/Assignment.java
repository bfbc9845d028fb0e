package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done in each place.
 *
 * @param line what the learner typed: lists of what is alive show it
 * @param file the module's source
 * @param data what a worker is given as workerData, everyone else as the first message; empty for nothing
 * @param messages what everyone is sent; as many answers are awaited
 * @param limitMillis after so long it is stopped
 */
public record Assignment(
        Session session,
        String line,
        CompiledModule module,
        Path file,
        Optional<Object> data,
        List<Object> messages,
        long limitMillis) {

    EventLoop loop() {
        return session.loop();
    }

    Journal journal() {
        return session.journal();
    }

    /** The input of a place that has no workerData. */
    List<Object> all() {
        List<Object> all = new ArrayList<>();
        data.ifPresent(all::add);
        all.addAll(messages);
        return all;
    }

    int answers() {
        return all().size();
    }
}
