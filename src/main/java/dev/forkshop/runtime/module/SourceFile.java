package dev.forkshop.runtime.module;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source as javac reads it: its text as it was read, whatever happens to the file meanwhile. */
final class SourceFile extends SimpleJavaFileObject {
    private final ModuleSource source;

    SourceFile(ModuleSource source) {
        super(URI.create("module:///" + source.name() + ModuleSource.SUFFIX), Kind.SOURCE);
        this.source = source;
    }

    ModuleSource source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
