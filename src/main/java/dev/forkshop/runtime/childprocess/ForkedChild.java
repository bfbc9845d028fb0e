package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.FactSender;
import dev.forkshop.runtime.ipc.IpcClient;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.JavaProgram;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.module.Modules;
import dev.forkshop.runtime.module.Signals;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * A JVM that was forked: finds its parent, runs its module on the main thread, ends. Loads no more than that needs;
 * nothing native, no terminal, no parser of arguments.
 */
public final class ForkedChild {
    private final HeadStart headStart;
    private final Lifeline lifeline;
    private final ForkNote note;
    private final List<String> arguments;
    private final EventLoop loop = new EventLoop("main", new Journal(Origin.here()));
    private Channel channel;
    private FactSender facts;
    private ModuleRun run;
    private boolean toldThatItWaits;

    private ForkedChild(ForkNote note, List<String> arguments, HeadStart headStart, Lifeline lifeline) {
        this.headStart = headStart;
        this.lifeline = lifeline;
        this.note = note;
        this.arguments = arguments;
    }

    /** Whether this process was started by a fork. */
    public static boolean isHere() {
        return System.getenv(ForkNote.VARIABLE) != null;
    }

    /**
     * Becomes the child; does not return. {@code words} are the module's file and its arguments; {@code connected} is
     * called before the module runs.
     */
    public static void run(String[] words, BiConsumer<EventLoop, Channel> connected) {
        ForkNote note = ForkNote.read(System.getenv(ForkNote.VARIABLE));
        Lifeline lifeline = Lifeline.at(note.lifeline());
        HeadStart headStart = HeadStart.begin(lifeline);
        Signals.dieAsProgramsDo();
        List<String> all = Arrays.asList(words);
        ForkedChild child = new ForkedChild(note, all.subList(1, all.size()), headStart, lifeline);
        child.loop.run(() -> child.begin(connected));
    }

    private void begin(BiConsumer<EventLoop, Channel> connected) {
        note.settings().use(loop);
        try {
            CompiledModule module = module();
            IpcClient.prepare(note.serialization());
            channel = IpcClient.connect(
                    loop, headStart.socket(), note.address(), note.token(), note.serialization(), note.parent());
            loop.beforePoll(this::tellThatItWaits); // before the sender's hook, which then takes it along
            facts = FactSender.start(loop, channel);
            connected.accept(loop, channel);
            run = ModuleRun.startAlone(module, options(), this::exit);
        } catch (IOException e) {
            throw new UncheckedIOException("this child cannot begin", e);
        }
    }

    /** Tells once that a message is all that this process still waits for. */
    private void tellThatItWaits() {
        if (!toldThatItWaits && run != null && loop.references() == 1 && channel.isListenedTo()) {
            toldThatItWaits = true;
            loop.journal().append(new ModuleFact.Waits(run.name()));
        }
    }

    /** Its classes as the parent compiled them; where they are gone, compiled once more. */
    private CompiledModule module() throws IOException {
        if (note.compiled() == null) {
            return compile();
        }
        try (FileInputStream kept = new FileInputStream(note.compiled().toFile())) {
            return CompiledModule.fromBytes(kept.readAllBytes());
        } catch (FileNotFoundException gone) {
            return compile();
        }
    }

    private CompiledModule compile() {
        return new Modules(note.settings().home(), loop.journal()).compile(note.file());
    }

    private ModuleOptions options() {
        return new ModuleOptions(
                note.file(),
                arguments,
                JavaProgram.path(),
                note.execArgv(),
                environment(),
                Path.of("").toAbsolutePath(),
                "process",
                output(FileDescriptor.out),
                output(FileDescriptor.err),
                new ChildEnd(channel));
    }

    private static Map<String, String> environment() {
        return new ConcurrentHashMap<>(OwnEnvironment.ofProcess()); // workers may share it
    }

    private static ModuleOutput output(FileDescriptor descriptor) {
        FileOutputStream stream = new FileOutputStream(descriptor);
        return bytes -> {
            try {
                stream.write(bytes);
            } catch (IOException e) { // EPIPE: nobody reads any more
                throw new UncheckedIOException(e);
            }
        };
    }

    private void exit(int code) {
        System.out.flush();
        System.err.flush();
        facts.flush();
        channel.flush();
        letGo();
        System.exit(code & 0xff);
    }

    private void letGo() {
        try {
            lifeline.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
