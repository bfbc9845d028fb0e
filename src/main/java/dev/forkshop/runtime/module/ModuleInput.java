package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Readable;
import java.util.Optional;

/** The input that a loop's module was given by its maker: what {@code process.stdin} is in a worker. Loop thread only. */
public final class ModuleInput {
    private Readable given;

    private ModuleInput() {}

    /** Gives the loop's module something to read. */
    public static void give(EventLoop loop, Readable input) {
        loop.attachment(ModuleInput.class, ModuleInput::new).given = input;
    }

    static Optional<Readable> of(EventLoop loop) {
        return Optional.ofNullable(loop.attachment(ModuleInput.class, ModuleInput::new).given);
    }
}
