package dev.forkshop.runtime.module;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** What javac reads besides the source that it was given: that one's neighbours; and what it writes, kept in memory. */
final class CompiledFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final SourceFile main;
    private final List<JavaFileObject> neighbours;
    private final Map<String, ByteArrayOutputStream> own = new LinkedHashMap<>();
    private final Map<String, ByteArrayOutputStream> others = new LinkedHashMap<>();

    CompiledFiles(JavaFileManager files, SourceFile main) {
        super(files);
        this.main = main;
        this.neighbours = main.source().neighbours().stream()
                .<JavaFileObject>map(SourceFile::new)
                .toList();
    }

    /** The bytes of each class by its binary name: those of the main source first, in the order of compiling. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        own.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        others.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    // ---- the folder, as a place of sources without a package

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH ? !neighbours.isEmpty() : super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        return packageName.isEmpty() && kinds.contains(JavaFileObject.Kind.SOURCE) ? neighbours : List.of();
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof SourceFile source ? source.source().name() : super.inferBinaryName(location, file);
    }

    // ---- what is written

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        (main.equals(sibling) ? own : others).put(className, bytes);
        return new SimpleJavaFileObject(URI.create("class:///" + className.replace('.', '/')), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }
}
