package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.JavaProgram;
import dev.forkshop.runtime.module.ModuleHome;
import dev.forkshop.runtime.module.Modules;
import java.util.ArrayList;
import java.util.List;

/**
 * What all forks of one loop have in common; comes from outside, once.
 *
 * @param classPath where the runtime's classes are
 * @param jvmOptions the options that every child JVM gets before its own: a class archive, a collector
 * @param home where modules are looked for and kept
 * @param execArgv the options that this process was given itself; a fork hands them on unless told otherwise
 */
public record ForkSettings(String classPath, List<String> jvmOptions, ModuleHome home, List<String> execArgv) {
    /** Options that make a short-lived JVM start quickly and quietly, where the launcher prepared none. */
    public static final List<String> QUICK_START = quickStart();

    private static final String MAIN = "dev.forkshop.Main";

    private static List<String> quickStart() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCountedLoopSafepoints", // without these two a worker in a counted loop could not be stopped
                "-XX:LoopStripMiningIter=1000",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // else each start changes all pointers of the JDK's archive
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        if (Runtime.version().feature() >= 22) {
            options.add("--enable-native-access=ALL-UNNAMED"); // a child that forks in its turn calls the C library
        }
        return List.copyOf(options);
    }

    public ForkSettings {
        jvmOptions = List.copyOf(jvmOptions);
        execArgv = List.copyOf(execArgv);
    }

    /** Settings for a process that is no child: this process's class path. */
    public static ForkSettings of(ModuleHome home, List<String> jvmOptions) {
        return new ForkSettings(System.getProperty("java.class.path"), jvmOptions, home, List.of());
    }

    /** Settings for a process that is no child: as before, with the options that the launcher prepared for children. */
    public static ForkSettings of(ModuleHome home) {
        List<String> prepared = JavaProgram.preparedOptions();
        return of(home, prepared.isEmpty() ? QUICK_START : prepared);
    }

    /** What stands behind the java of a child: its options, and our main class with what that is given. */
    List<String> commandLine(List<String> options, List<String> words) {
        List<String> line = new ArrayList<>(options);
        line.addAll(List.of("-cp", classPath, MAIN));
        line.addAll(words);
        return line;
    }

    /** Makes these the settings of the loop; before its first fork. */
    public void use(EventLoop loop) {
        if (loop.attached(Used.class) == null) {
            loop.attach(Used.class, new Used(this, new Modules(home, loop.journal())));
        }
        of(loop).modules().use(loop);
    }

    static Used of(EventLoop loop) {
        Used used = loop.attached(Used.class);
        if (used == null) {
            throw new IllegalStateException("forks need to know where modules are: call ForkSettings.use(loop) first");
        }
        return used;
    }

    /** The settings of one loop, with its modules. */
    record Used(ForkSettings settings, Modules modules) {}
}
