package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Installed;
import dev.forkshop.workbench.session.Session;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The doctor's examination of this machine. */
final class Examination {
    private final Session session;

    Examination(Session session) {
        this.session = session;
    }

    List<Finding> findings() throws InterruptedException {
        return List.of(
                java(),
                compiler(),
                archive(),
                shell(),
                node(),
                program("git", "the examples ask it for its version", "install git", "--version"),
                folder("state", session.home().state()),
                folder("cache", session.home().cache()),
                modules(),
                terminal());
    }

    /** Real Node: its version where it is there. */
    static Finding node() throws InterruptedException {
        return program("node", "runs what show js prints", "install Node.js 20 or newer", "--version");
    }

    private static Finding java() {
        String found = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= 17
                ? Finding.good("java", found)
                : Finding.missing("java", found, "install a JDK 17 or newer");
    }

    private static Finding compiler() {
        return ToolProvider.getSystemJavaCompiler() != null
                ? Finding.good("compiler", "modules can be compiled")
                : Finding.missing("compiler", "this Java is a JRE", "install a JDK, and point JAVA_HOME to it");
    }

    private static Finding archive() {
        boolean used = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument ->
                        argument.startsWith("-XX:SharedArchiveFile") || argument.startsWith("-XX:AOTCache"));
        return used
                ? Finding.good("archive", "classes come from an archive: a quick start")
                : Finding.wanting("archive", "no class archive is in use, so starts are slow", "start with ./forkshop");
    }

    private static Finding shell() {
        return Files.isExecutable(Path.of("/bin/sh"))
                ? Finding.good("shell", "/bin/sh, which exec asks")
                : Finding.missing("shell", "there is no /bin/sh", "exec cannot work; spawn and fork can");
    }

    private static Finding program(String name, String purpose, String advice, String ask) throws InterruptedException {
        return Installed.answer(name, ask)
                .map(answer -> Finding.good(name, answer + ", " + purpose))
                .orElse(Finding.wanting(name, "not on the PATH; it " + purpose, advice));
    }

    private static Finding folder(String part, Path folder) {
        Path existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing)
                ? Finding.good(part, folder.toString())
                : Finding.wanting(part, folder + " cannot be written", "set FORKSHOP_HOME to a folder of yours");
    }

    private Finding modules() {
        int count = session.modules().list().size();
        return count > 0
                ? Finding.good("modules", count + " can be run and forked")
                : Finding.missing("modules", "none was found", "start with ./forkshop from its own folder");
    }

    private static Finding terminal() {
        String term = System.getenv().getOrDefault("TERM", "");
        return term.isEmpty() || term.equals("dumb")
                ? Finding.wanting("terminal", "TERM is '" + term + "': no colours, no status line", "use a terminal")
                : Finding.good("terminal", "TERM is " + term);
    }
}
