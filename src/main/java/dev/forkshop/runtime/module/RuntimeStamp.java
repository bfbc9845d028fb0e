package dev.forkshop.runtime.module;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** What changes when the classes that a module was compiled against change: the JDK's release, the runtime's own file. */
final class RuntimeStamp {
    private static final String TEXT = Runtime.version().feature() + " " + runtime();

    private RuntimeStamp() {}

    static String text() {
        return TEXT;
    }

    private static String runtime() {
        CodeSource from = RuntimeStamp.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(from.getLocation().toURI());
            Path file = Files.isDirectory(place) ? place.resolve(classFile()) : place;
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot look at the runtime's own file", e);
        }
    }

    /** While developing there is no jar; the globals are what modules see of the runtime. */
    private static String classFile() {
        return RuntimeStamp.class.getPackageName().replace('.', '/') + "/Globals.class";
    }
}
