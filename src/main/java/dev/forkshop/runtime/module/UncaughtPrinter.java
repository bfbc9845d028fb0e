package dev.forkshop.runtime.module;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes an error that nobody caught to the run's standard error. */
record UncaughtPrinter(ModuleOptions options) implements Consumer<Throwable> {
    @Override
    public void accept(Throwable thrown) {
        String text = UncaughtText.of(thrown, options.file());
        options.stderr().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
