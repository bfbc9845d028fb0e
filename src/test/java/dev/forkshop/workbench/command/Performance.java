package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A shown program being run: what it printed, up to its end, or up to what was waited for, when it is ended. */
final class Performance {
    private static final int PATIENCE_SECONDS = 30;

    private final StringBuilder printed = new StringBuilder();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final Pattern wanted;
    private final CompletableFuture<Void> seen = new CompletableFuture<>();

    /** @param wanted ends a program that would go on; null for one that ends by itself */
    private Performance(Pattern wanted) {
        this.wanted = wanted;
    }

    private synchronized void print(byte[] bytes) {
        printed.append(new String(bytes, StandardCharsets.UTF_8));
        if (wanted != null && wanted.matcher(printed).find()) {
            seen.complete(null);
        }
    }

    private synchronized String text() {
        return printed.toString();
    }

    /** What it printed, and its exit code where it ended by itself. */
    private String outcome(Runnable stop) throws InterruptedException, ExecutionException {
        try {
            CompletableFuture.anyOf(end, seen).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            stop.run();
            return text() + "did not end\n";
        }
        boolean alone = end.isDone() && !seen.isDone();
        stop.run();
        int code = end.get();
        return text() + (alone ? "exit code " + code + "\n" : "");
    }

    /** In real Node. */
    static String node(String source, Path directory, Pattern wanted) throws Exception {
        Path file = Files.writeString(directory.resolve("shown.js"), source);
        ProcessBuilder builder = new ProcessBuilder(List.of("node", file.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("NODE_EXTRA_CA_CERTS"); // it makes each start slow
        Process process = builder.start();
        process.getOutputStream().close();
        Performance performance = new Performance(wanted);
        Thread reader = new Thread(() -> performance.read(process), "reads node");
        reader.start();
        return performance.outcome(process::destroy);
    }

    private void read(Process process) {
        try (InputStream out = process.getInputStream()) {
            byte[] bytes = new byte[8192];
            for (int count = out.read(bytes); count >= 0; count = out.read(bytes)) {
                print(Arrays.copyOf(bytes, count));
            }
        } catch (IOException ended) {
            print(("not read: " + ended.getMessage()).getBytes(StandardCharsets.UTF_8)); // after it was stopped
        }
        end.complete(process.onExit().join().exitValue());
    }

    /** With this runtime, as {@code run ./Shown.java} does it. */
    static String java(String source, Session session, Path directory, Pattern wanted) throws Exception {
        Path file = Files.writeString(directory.resolve("Shown.java"), source);
        Performance performance = new Performance(wanted);
        ModuleOutput output = performance::print;
        ModuleOptions options = ModuleOptions.here(file, List.of(), directory, output, output);
        ModuleRun run = session.loop()
                .submit(() -> {
                    ModuleRun prepared = ModuleRun.prepare(
                            session.modules().compile("./Shown.java", directory), options, performance.end::complete);
                    prepared.main();
                    return prepared;
                })
                .get();
        return performance.outcome(() -> session.loop().execute(() -> run.end(0)));
    }
}
