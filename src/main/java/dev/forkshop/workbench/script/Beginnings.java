package dev.forkshop.workbench.script;

import java.util.List;
import java.util.stream.Stream;

/** What live Java knows before the first line: the names that a module would import, and what lives in the shop. */
final class Beginnings {
    private static final String RUNTIME = "dev.forkshop.runtime.";

    private static final List<String> IMPORTS = List.of(
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.stream.*",
            "java.nio.*",
            "java.nio.file.*",
            "java.time.*",
            RUNTIME + "childprocess.*",
            RUNTIME + "workerthreads.*",
            RUNTIME + "http.*",
            RUNTIME + "memory.*",
            RUNTIME + "net.Net",
            RUNTIME + "net.Socket",
            RUNTIME + "cluster.Cluster",
            RUNTIME + "cluster.ClusterSettings",
            "static " + RUNTIME + "module.Globals.*",
            "static " + RUNTIME + "childprocess.ChildProcesses.*",
            "static " + RUNTIME + "workerthreads.WorkerThreads.*",
            "static " + RUNTIME + "http.Http.*");

    static final List<String> SNIPPETS = Stream.concat(
                    IMPORTS.stream().map(name -> "import " + name + ";"),
                    Stream.of("children", "workers", "cluster", "server")
                            .map(name -> "var " + name + " = " + LiveObjects.class.getName() + "." + name + "();"))
            .toList();

    private Beginnings() {}
}
