package dev.forkshop.runtime.transport;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;

/**
 * What Netty is told before it is loaded: not to look for the machine's network interfaces only to number its channels
 * (tens of milliseconds), not to wake Java's flight recorder (hundreds, and as many again at the end of the process), and
 * not to touch what newer JVMs warn of.
 */
final class Quiet {
    private Quiet() {}

    static void make() {
        unlessSet("io.netty.jfr.enabled", "false");
        unlessSet("io.netty.machineId", "00:00:00:00:00:00:00:01");
        unlessSet("io.netty.leakDetection.level", "disabled"); // a stack trace for each hundredth buffer
        unlessSet("io.netty.noUnsafe", Boolean.toString(Runtime.version().feature() >= 24));
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE); // without looking for others
    }

    private static void unlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
