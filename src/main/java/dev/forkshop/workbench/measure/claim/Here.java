package dev.forkshop.workbench.measure.claim;

import dev.forkshop.workbench.session.Installed;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine on which claims are tried.
 *
 * @param node Node's version, {@code v20.1.0}; empty where there is none on the PATH
 * @param load the system's load average of the last minute; negative where it is not told
 */
public record Here(int processors, String system, String java, Optional<String> node, double load) {
    public static Here look() throws InterruptedException {
        return new Here(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString(),
                Installed.answer("node", "--version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** What must be the same so that figures compare: everything but the load. */
    String kind() {
        return new Here(processors, system, java, node, -1).words();
    }

    /** In words: {@code 2 processors, Linux amd64, Java 17.0.1, node v20.1.0, load 0.4}. */
    public String words() {
        String cores = processors == 1 ? "1 processor" : processors + " processors";
        String known = load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f", load);
        return cores + ", " + system + ", Java " + java + ", "
                + node.map(v -> "node " + v).orElse("no node") + known;
    }
}
