package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.FactSender;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.JavaProgram;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** The run of a forked module on its loop, with its channel, over which its facts go to the parent. Loop thread only. */
final class ChildRun {
    private final EventLoop loop;
    private final Errand errand;
    private final Channel channel;
    private FactSender facts;
    private ModuleRun run;
    private boolean toldThatItWaits;

    ChildRun(EventLoop loop, Errand errand, Channel channel) {
        this.loop = loop;
        this.errand = errand;
        this.channel = channel;
    }

    /** Runs the module; {@code connected} is called before. */
    void begin(
            CompiledModule module,
            ModuleOutput stdout,
            ModuleOutput stderr,
            BiConsumer<EventLoop, Channel> connected,
            IntConsumer exit) {
        loop.beforePoll(new Waiting()); // before the sender's hook, which then takes it along
        facts = FactSender.start(loop, channel);
        connected.accept(loop, channel);
        run = ModuleRun.startAlone(module, options(stdout, stderr), exit);
        channel.open();
    }

    /** Tells once that a message is all that this process still waits for. */
    private final class Waiting implements Runnable {
        @Override
        public void run() {
            if (!toldThatItWaits && run != null && loop.references() == 1 && channel.isListenedTo()) {
                toldThatItWaits = true;
                loop.journal().append(new ModuleFact.Waits(run.name()));
            }
        }
    }

    private ModuleOptions options(ModuleOutput stdout, ModuleOutput stderr) {
        return new ModuleOptions(
                errand.file(),
                errand.arguments(),
                JavaProgram.path(),
                errand.execArgv(),
                environment(),
                Path.of("").toAbsolutePath(),
                "process",
                stdout,
                stderr,
                new ChildEnd(channel));
    }

    private static Map<String, String> environment() {
        return new ConcurrentHashMap<>(OwnEnvironment.ofProcess()); // workers may share it
    }

    /** Sends what is not sent yet. */
    void flush() {
        facts.flush();
        channel.flush();
    }
}
