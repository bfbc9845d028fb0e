package dev.forkshop.workbench;

import java.util.Optional;

/** Which forkshop this is, and on which Java it runs. */
final class Version {
    private Version() {}

    static String line() {
        return "forkshop " + number() + " (Java " + System.getProperty("java.version") + ")";
    }

    private static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
