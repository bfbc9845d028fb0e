package dev.forkshop.workbench.explain;

/** A Java program in one source file, with the source of a module in it as a text. */
final class ModuleInText {
    private static final String HEAD = """
            import dev.forkshop.runtime.journal.*;
            import dev.forkshop.runtime.loop.EventLoop;
            import dev.forkshop.runtime.memory.*;
            import dev.forkshop.runtime.module.*;
            import dev.forkshop.runtime.workerthreads.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.CompletableFuture;

            public class Shown {
                /** What runs in the worker. */
                static final String MODULE = \"""
            """;
    private static final String MAIN = """
                        \""";

                public static void main(String[] arguments) {
                    Journal journal = new Journal(Origin.here());
                    EventLoop loop = new EventLoop("main", journal);
                    loop.run(() -> {
                        new Modules(ModuleHome.none(), journal).use(loop);
                        program();
                    });
                }

                static void program() {
            """;

    private ModuleInText() {}

    /**
     * The whole program.
     *
     * @param module the source of the module
     * @param program what the main thread does
     * @param methods further methods of the class, indented as its members are
     */
    static String of(String module, String program, String methods) {
        return HEAD + indented(escaped(module), 12) + MAIN + indented(program, 8) + "    }\n" + methods + "}\n";
    }

    private static String escaped(String source) {
        return source.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
    }

    static String indented(String text, int by) {
        return text.indent(by).replaceAll("(?m)^ +$", "");
    }
}
