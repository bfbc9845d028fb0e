package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;

/** A command about a pool as a module in Java: the pool and its tasks. */
final class PoolJava {
    private static final String TOLD = """
            static CompletableFuture<Message> told(CompletableFuture<Message> outcome, String name) {
                return outcome.whenComplete((answer, error) ->
                        console.log(name, error == null ? Json.stringify(answer.value()) : "failed: " + error.getMessage()));
            }
            """;
    private static final String FILES = """

            static List<Path> files(Path folder) {
                try (var all = Files.list(folder)) {
                    return all.filter(Files::isRegularFile).sorted().toList();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            """;
    private static final String STATUS =
            "console.log(\"workers\", pool.load().threads(), \"busy\", pool.load().busy(), \"waiting\", "
                    + "pool.load().waiting());\n";

    private final PoolCourse course;
    private final Typed typed;
    private final PoolWords words;

    PoolJava(Course course) {
        this.course = new PoolCourse(course);
        this.typed = this.course.typed();
        this.words = new PoolWords(typed);
    }

    String text() {
        String main = opened() + (words.tasks() ? tasks() : end() + "pool.close();\n");
        String further = words.tasks() ? TOLD + (words.folder().isPresent() ? FILES : "") : "";
        return JavaFile.of(course.lines(), main, further);
    }

    private String end() {
        return course.tells() ? STATUS : "";
    }

    // ---- the pool

    private String opened() {
        return "WorkerPool pool = new WorkerPool(" + Literal.java(typed.subject()) + ", PoolOptions." + size()
                + options() + ");\n";
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
                        .orElse("")
                + words.number("--idle")
                        .map(millis -> ".idleMillis(" + millis + ")")
                        .orElse("");
    }

    // ---- the tasks

    private String tasks() {
        String body =
                "String task = \"task \" + (index + 1);\n" + values() + "Object data = Json.parse(" + data() + ");\n";
        String loop =
                counted() + "for (int index = 0; index < count; index++) {\n" + Indent.java(body + given()) + "}\n";
        if (typed.has("--sequential")) {
            return "CompletableFuture<?> last = CompletableFuture.completedFuture(null);\n" + loop
                    + "last.whenComplete((answer, error) -> {\n" + Indent.java(end()) + "    pool.close();\n});\n";
        }
        return words.waits()
                ? "CompletableFuture<Void> room = pool.room();\n" + loop + "room.thenRun(() -> {\n" + Indent.java(end())
                        + "    pool.close();\n});\n"
                : loop + end() + "pool.close();\n";
    }

    private String counted() {
        return words.folder()
                .map(folder -> "List<Path> files = files(Path.of(process.cwd()).resolve(" + Literal.java(folder)
                        + "));\n"
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
