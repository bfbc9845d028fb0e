package dev.forkshop.workbench.explain;

/** A command about a pool as a Java program in one source file: the pool, its tasks, and the module's source as a text. */
final class PoolJava {
    private static final String TOLD = """

                static CompletableFuture<Message> told(CompletableFuture<Message> outcome, String name) {
                    return outcome.whenComplete((answer, error) ->
                            System.out.println(name + " " + (error == null ? answer : "failed: " + error.getMessage())));
                }
            """;

    private static final String FILES = """

                static List<Path> files(Path folder) {
                    try (var all = Files.list(folder)) {
                        return all.filter(Files::isRegularFile).sorted().toList();
                    } catch (java.io.IOException unreadable) {
                        throw new java.io.UncheckedIOException(unreadable);
                    }
                }
            """;

    private final Typed typed;
    private final PoolWords words;
    private final String module;

    /** @param module the source of the module that the workers run */
    PoolJava(Typed typed, String module) {
        this.typed = typed;
        this.words = new PoolWords(typed);
        this.module = module;
    }

    String text() {
        String main = opened() + (words.tasks() ? tasks() : "pool.close();\n");
        String further = words.tasks() ? TOLD + (words.folder().isPresent() ? FILES : "") : "";
        return ModuleInText.of(module, main, further);
    }

    // ---- the pool

    private String opened() {
        return "WorkerPool pool = new WorkerPool(MODULE, PoolOptions." + size()
                + ".worker(WorkerOptions.defaults().source())" + options() + ");\n";
    }

    private String size() {
        String processors = "Runtime.getRuntime().availableProcessors()";
        String most = words.most().isEmpty() ? processors : words.most();
        return words.elastic() ? "elastic(" + words.least() + ", " + most + ")" : "fixed(" + most + ")";
    }

    private String options() {
        return words.number("--queue")
                        .map(tasks -> ".queueLimit(" + tasks + ")")
                        .orElse("")
                + words.number("--timeout")
                        .map(millis -> ".timeoutMillis(" + millis + ")")
                        .orElse("")
                + words.number("--recycle")
                        .map(tasks -> ".tasksPerWorker(" + tasks + ")")
                        .orElse("");
    }

    // ---- the tasks

    private String tasks() {
        String body =
                "String task = \"task \" + (index + 1);\n" + values() + "Object data = Json.parse(" + data() + ");\n";
        String loop = counted() + "for (int index = 0; index < count; index++) {\n"
                + ModuleInText.indented(body + given(), 4) + "}\n";
        if (typed.has("--sequential")) {
            return "CompletableFuture<?> last = CompletableFuture.completedFuture(null);\n" + loop
                    + "last.whenComplete((answer, error) -> pool.close());\n";
        }
        return words.waits()
                ? "CompletableFuture<Void> room = pool.room();\n" + loop + "room.thenRun(pool::close);\n"
                : loop + "pool.close();\n";
    }

    private String counted() {
        return words.folder()
                .map(folder -> "List<Path> files = files(Path.of(" + Literal.java(folder) + "));\n"
                        + "int count = "
                        + words.number("--tasks")
                                .map(n -> "Math.min(" + n + ", files.size())")
                                .orElse("files.size()") + ";\n")
                .orElse("int count = " + words.count() + ";\n");
    }

    private String values() {
        StringBuilder values = new StringBuilder();
        if (words.uses("i")) {
            values.append("int i = index + 1;\n");
        }
        if (words.folder().isPresent()) {
            values.append("Path path = files.get(index);\n");
            values.append(words.uses("file") ? "String file = path.toAbsolutePath().toString();\n" : "");
            values.append(words.uses("name") ? "String name = path.getFileName().toString();\n" : "");
        }
        words.from().ifPresent(from -> {
            String length = "(" + words.to().orElseThrow() + "L - " + from + ")";
            values.append("long from = " + from + " + " + length + " * index / count;\n");
            values.append("long to = " + from + " + " + length + " * (index + 1) / count;\n");
        });
        return values.toString();
    }

    /** JSON put together of texts and values: {@code "{\"n\":" + i + "}"}. */
    private String data() {
        String code = words.data((inside, whole) ->
                whole ? mark(inside.substring(1)) : "\"" + PoolWords.placed(inside, "\u0001", "\u0002") + "\"");
        return Literal.java(code).replaceAll("\u0001([^\u0002]+)\u0002", "\" + $1 + \"");
    }

    private static String mark(String name) {
        boolean text = name.equals("file") || name.equals("name");
        return "\u0001" + (text ? "Json.stringify(" + name + ")" : name) + "\u0002";
    }

    private String given() {
        String one = "told(pool.run(data), task)";
        if (typed.has("--sequential")) {
            return "last = last.handle((answer, error) -> null)\n" + "        .thenCompose(done -> " + one
                    + "); // given when the last is done: one at a time\n";
        }
        return words.waits()
                ? "room = room.thenCompose(free -> {\n    " + one + ";\n    return pool.room();\n});\n"
                : one + ";\n";
    }
}
