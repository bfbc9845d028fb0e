package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.stream.Duplex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A module that shares its process with others, as in the shop or in a worker. What its children inherit is the module's:
 * its working directory, and its output, which is not the process's own. Such output comes to us by a pipe and is handed
 * on.
 */
final class Host {
    private final ModuleRun run;
    private final List<Stdio> asked;

    private Host(ModuleRun run, List<Stdio> asked) {
        this.run = run;
        this.asked = asked;
    }

    /** The module whose callback runs, where it shares the process. */
    static Optional<ModuleRun> module(EventLoop loop) {
        Optional<ModuleRun> owner =
                loop.owner().filter(ModuleRun.class::isInstance).map(ModuleRun.class::cast);
        return owner.or(() -> ModuleRun.current().filter(ModuleRun::ofWorker));
    }

    static Optional<Host> of(EventLoop loop, ProgramCall call) {
        return module(loop).map(run -> new Host(run, call.options().stdio()));
    }

    /** Where a program runs that was told no directory. */
    static Path directory(EventLoop loop) {
        return module(loop).map(run -> run.options().cwd()).orElse(Path.of(""));
    }

    /** A directory that a program was told, null for none, seen from where its module is. */
    static Path directory(EventLoop loop, String told) {
        return told == null ? directory(loop) : directory(loop).resolve(told);
    }

    /** The call as it is to be carried out on the module's behalf. */
    ProgramCall adapt(ProgramCall call) {
        SpawnOptions options = call.options();
        Path here = run.options().cwd();
        Path directory = options.cwd() == null ? here : here.resolve(options.cwd());
        return call.with(options.cwd(directory).stdio(entries()));
    }

    private List<Stdio> entries() {
        List<Stdio> entries = new ArrayList<>();
        for (Stdio entry : asked) {
            entries.add(entry instanceof Stdio.Inherit ? instead(entries.size()) : entry);
        }
        return entries;
    }

    private static Stdio instead(int place) {
        return place == 0 ? Stdio.ignore() : Stdio.pipe();
    }

    /** Hands on what the child writes to where it thinks it inherited. */
    void forward(List<Duplex> streams) {
        for (int place = 1; place < Math.min(3, asked.size()); place++) {
            if (asked.get(place) instanceof Stdio.Inherit) {
                forward(streams.get(place), place);
            }
        }
    }

    private void forward(Duplex stream, int place) {
        var output = place == 1 ? run.options().stdout() : run.options().stderr();
        stream.readable().onData(chunk -> output.write(chunk.bytes()));
    }
}
