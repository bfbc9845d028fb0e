package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.module.JavaProgram;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The module on the main loop, where its input comes and goes by a call. Its output is not shown. */
final class ShopTrial extends Trial {
    private static final ModuleOutput NOWHERE = bytes -> {};
    private static final int STOPPED = 130;

    private final OwnChannel channel;
    private final long before = Memory.live();
    private volatile ModuleRun run;

    ShopTrial(Assignment task) {
        super(task);
        channel = new OwnChannel(task.loop(), answer -> answered(Place.SHOP, answer));
    }

    @Override
    void begin() {
        task.all().forEach(channel::give);
        run = ModuleRun.prepare(task.module(), options(), code -> ended("exit " + code));
        if (stopped()) {
            run.end(STOPPED);
        } else {
            run.main();
        }
    }

    private ModuleOptions options() {
        return new ModuleOptions(
                task.file(),
                List.of(),
                JavaProgram.path(),
                List.of(),
                new ConcurrentHashMap<>(System.getenv()),
                task.session().directory(),
                "shop",
                NOWHERE,
                NOWHERE,
                channel);
    }

    @Override
    Optional<Memory> memory() {
        return Optional.of(Memory.since(before));
    }

    @Override
    void release() {
        run.end(0);
    }

    @Override
    void end() {
        ModuleRun now = run;
        if (now != null) {
            now.interrupt(STOPPED);
        }
    }
}
