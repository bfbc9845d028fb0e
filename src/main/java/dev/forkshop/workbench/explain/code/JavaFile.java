package dev.forkshop.workbench.explain.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A module in Java that does what a line did: its imports, its main, and what that needs. */
final class JavaFile {
    private static final Map<String, Pattern> IMPORTS = new LinkedHashMap<>();

    static {
        needs(
                "static dev.forkshop.runtime.childprocess.ChildProcesses.*",
                "exec|execFile|spawn|fork|execSync" + "|execFileSync|spawnSync");
        needs(
                "static dev.forkshop.runtime.module.Globals.*",
                "process|console|setTimeout|clearTimeout|setInterval|clearInterval");
        needs(
                "dev.forkshop.runtime.childprocess.*",
                "ChildProcess|ExecOptions|SpawnOptions|ForkOptions|SyncOptions" + "|SyncResult|Stdio|ExecException");
        needs("dev.forkshop.runtime.cluster.*", "Cluster|ClusterSettings|Supervisor|SupervisorOptions");
        needs("dev.forkshop.runtime.error.NodeError", "NodeError");
        needs("dev.forkshop.runtime.http.*", "Http|RequestOptions|Fetched|Agent");
        needs("dev.forkshop.runtime.loop.Listener", "Listener");
        needs(
                "dev.forkshop.runtime.memory.*",
                "Json|Message|SharedArrayBuffer|ArrayBuffer|AnyArrayBuffer"
                        + "|(?:Int8|Int16|Int32|Uint8|Float32|Float64|BigInt64)Array");
        needs("dev.forkshop.runtime.stream.*", "Readable|Writable|Chunk");
        needs("dev.forkshop.runtime.workerthreads.*", "WorkerOptions|WorkerPool|WorkerThreads|PoolOptions");
        needs("java.io.IOException", "IOException");
        needs("java.io.UncheckedIOException", "UncheckedIOException");
        needs("java.nio.charset.StandardCharsets", "StandardCharsets");
        needs("java.nio.file.*", "Path|Files");
        needs("java.util.*", "List|Map|Queue|ArrayDeque|ArrayList|HashMap|TreeMap|Arrays|Collections|Locale");
        needs("java.util.concurrent.CompletableFuture", "CompletableFuture");
        needs("java.util.function.Supplier", "Supplier");
    }

    private static void needs(String name, String words) {
        IMPORTS.put(name, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    private JavaFile() {}

    /**
     * The whole file.
     *
     * @param line what was typed
     * @param body what main does
     * @param members further members of the class, not indented
     */
    static String of(String line, String body, String members) {
        String further = members.isEmpty() ? "" : "\n" + Indent.java(members);
        String code = "class Shown {\n    public static void main(String[] arguments) {\n" + Indent.by(8, body)
                + "    }\n" + further + "}\n";
        return imports(code) + "\n" + Literal.comment(line)
                + "// A module: keep it as Shown.java, then: run ./Shown.java\n" + code;
    }

    /** A module's own source behind a main that calls it. */
    static String before(String source, String line, String body) {
        Pattern imported = Pattern.compile("(?m)^(?:import|package) .*;\\R?");
        String own = imported.matcher(source)
                .results()
                .map(found -> found.group().strip() + "\n")
                .filter(found -> found.startsWith("import"))
                .collect(Collectors.joining());
        String rest = imported.matcher(source).replaceAll("").stripLeading();
        String code = "class Shown {\n    public static void main(String[] arguments) {\n" + Indent.by(8, body)
                + "    }\n}\n";
        String globals =
                own.contains("module.Globals.*") ? "" : "import static dev.forkshop.runtime.module.Globals.*;\n";
        return globals + own + "\n" + Literal.comment(line)
                + "// A module: keep it as Shown.java, then: run ./Shown.java\n" + code + "\n" + rest;
    }

    private static String imports(String code) {
        return IMPORTS.entrySet().stream()
                .filter(each -> each.getValue().matcher(code).find())
                .map(each -> "import " + each.getKey() + ";\n")
                .collect(Collectors.joining());
    }
}
