package dev.forkshop.workbench.script;

import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where live Java prints: line by line to the line that was typed last, also when that has long been answered. Any
 * thread.
 */
final class LiveOutput {
    private volatile Job job;

    /** From now on to this one. */
    void to(Job latest) {
        job = latest;
    }

    /** What a live module is given that prints here. */
    ModuleOptions options(Path folder) {
        return ModuleOptions.here(
                folder.resolve("java"), List.of(), folder, new Lines(UnaryOperator.identity()), new Lines(Line::onErr));
    }

    private final class Lines implements ModuleOutput {
        private final UnaryOperator<Line> channel;
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

        Lines(UnaryOperator<Line> channel) {
            this.channel = channel;
        }

        @Override
        public synchronized void write(byte[] bytes) {
            for (byte each : bytes) {
                if (each == '\n') {
                    print();
                } else {
                    begun.write(each);
                }
            }
        }

        private void print() {
            Line line = Line.of()
                    .add(Role.OUTPUT, begun.toString(StandardCharsets.UTF_8))
                    .line();
            begun.reset();
            job.line(channel.apply(line));
        }
    }
}
