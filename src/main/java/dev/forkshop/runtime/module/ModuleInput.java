package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Readable;
import java.util.Optional;
import java.util.function.Supplier;

/** The input that a loop's module was given by its maker: what {@code process.stdin} is in a worker. Loop thread only. */
public final class ModuleInput {
    private final Supplier<Readable> maker;
    private Readable given;

    private ModuleInput(Supplier<Readable> maker) {
        this.maker = maker;
    }

    /** Gives the loop's module something to read, made when it is asked for. */
    public static void give(EventLoop loop, Supplier<Readable> input) {
        loop.attach(ModuleInput.class, new ModuleInput(input));
    }

    static Optional<Readable> of(EventLoop loop) {
        return Optional.ofNullable(loop.attached(ModuleInput.class)).map(ModuleInput::readable);
    }

    private Readable readable() {
        if (given == null) {
            given = maker.get();
        }
        return given;
    }
}
