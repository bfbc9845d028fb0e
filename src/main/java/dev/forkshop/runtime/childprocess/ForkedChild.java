package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.IpcClient;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.Modules;
import dev.forkshop.runtime.module.Signals;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * A JVM that was forked: finds its parent, runs its module on the main thread, ends. Loads no more than that needs;
 * nothing native, no terminal, no parser of arguments.
 */
public final class ForkedChild {
    private final HeadStart headStart;
    private final Lifeline lifeline;
    private final ForkNote note;
    private final Errand errand;
    private final EventLoop loop = new EventLoop("main", new Journal(Origin.here()));
    private ChildRun run;

    private ForkedChild(ForkNote note, Errand errand, HeadStart headStart, Lifeline lifeline) {
        this.headStart = headStart;
        this.lifeline = lifeline;
        this.note = note;
        this.errand = errand;
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
        HeadStart headStart = HeadStart.begin();
        List<String> all = Arrays.asList(words);
        ForkNote note = ForkNote.read(System.getenv(ForkNote.VARIABLE), all.subList(1, all.size()));
        Lifeline lifeline = Lifeline.at(note.lifeline());
        headStart.call(note, lifeline);
        Signals.dieAsProgramsDo();
        HeadStart.help();
        Errand errand = note.forSpare() ? SpareLife.untilTold(note, headStart) : note.errand();
        ForkedChild child = new ForkedChild(note, errand, headStart, lifeline);
        child.loop.run(child.new Beginning(connected));
    }

    // No lambdas before the module runs: a starting child takes a tenth of a millisecond for each.

    private final class Beginning implements Runnable {
        private final BiConsumer<EventLoop, Channel> connected;

        Beginning(BiConsumer<EventLoop, Channel> connected) {
            this.connected = connected;
        }

        @Override
        public void run() {
            begin(connected);
        }
    }

    private void begin(BiConsumer<EventLoop, Channel> connected) {
        note.settings().use(loop);
        try {
            CompiledModule module = module();
            run = new ChildRun(loop, errand, channel());
            run.begin(module, output(FileDescriptor.out), output(FileDescriptor.err), connected, new Exit());
        } catch (IOException e) {
            throw new UncheckedIOException("this child cannot begin", e);
        }
    }

    /** Nobody waits here for the socket, which a second thread opens: the module may run meanwhile. */
    private Channel channel() {
        if (!note.forSpare()) {
            IpcClient.prepare(errand.serialization());
        }
        return IpcClient.channel(loop, headStart, errand.serialization(), note.parent());
    }

    /** Its classes as the parent compiled them; where they are gone, compiled once more. */
    private CompiledModule module() throws IOException {
        if (errand.compiled() == null) {
            return compile();
        }
        try (FileInputStream kept = new FileInputStream(errand.compiled().toFile())) {
            return CompiledModule.fromBytes(kept.readAllBytes()).withoutPolls();
        } catch (FileNotFoundException gone) {
            return compile();
        }
    }

    private CompiledModule compile() {
        return new Modules(note.settings().home(), loop.journal())
                .compile(errand.file())
                .withoutPolls();
    }

    private static ModuleOutput output(FileDescriptor descriptor) {
        return new Output(new FileOutputStream(descriptor));
    }

    private record Output(FileOutputStream stream) implements ModuleOutput {
        @Override
        public void write(byte[] bytes) {
            try {
                stream.write(bytes);
            } catch (IOException e) { // EPIPE: nobody reads any more
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Exit implements IntConsumer {
        @Override
        public void accept(int code) {
            System.out.flush();
            System.err.flush();
            run.flush();
            letGo();
            System.exit(code & 0xff);
        }
    }

    private void letGo() {
        try {
            lifeline.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
