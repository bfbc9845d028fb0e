import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ExecException;
import dev.forkshop.runtime.childprocess.ExecOptions;
import dev.forkshop.runtime.childprocess.ExecResult;
import dev.forkshop.runtime.memory.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Git driven by promised commands: add, commit, push in a repository of its own, with a message for a shell to change. */
class Commit {
    private static final String MESSAGE = "Price is $HOME$(touch intruder)";
    private static final String SET_UP = "git init -q --bare origin.git && git init -q work && cd work"
            + " && git remote add origin ../origin.git && git config user.name Ann"
            + " && git config user.email ann@example.org && git config push.default current"
            + " && git config commit.gpgsign false";

    private static Path folder;
    private static Path work;
    private static int edits;

    public static void main(String[] arguments) throws IOException {
        folder = Files.createTempDirectory("commit-");
        work = folder.resolve("work");
        exec(SET_UP, ExecOptions.defaults().cwd(folder))
                .thenCompose(done -> byShell())
                .thenCompose(done -> report("exec"))
                .thenCompose(done -> byArguments())
                .thenCompose(done -> report("execfile"))
                .thenCompose(done -> nothingNew())
                .whenComplete((done, failure) -> ended(failure));
    }

    private static void ended(Throwable failure) {
        execSync("rm -rf " + folder);
        if (failure != null) {
            console.error(failure);
            process.exitCode(1);
        }
    }

    private static CompletableFuture<ExecResult> shell(String command) {
        return exec(command, ExecOptions.defaults().cwd(work));
    }

    private static CompletableFuture<ExecResult> git(String... words) {
        return execFile("git", List.of(words), ExecOptions.defaults().cwd(work));
    }

    private static CompletableFuture<Void> byShell() {
        edit();
        long began = process.hrtime();
        return shell("git add .")
                .thenCompose(done -> shell("git commit -m \"" + MESSAGE + "\""))
                .thenCompose(done -> shell("git push"))
                .thenRun(() -> tell("commit.time", (process.hrtime() - began) / 1e6))
                .thenCompose(done -> git("--git-dir", folder + "/origin.git", "log", "--oneline", "--all"))
                .thenAccept(log ->
                        tell("commit.pushed", log.stdout().toString().lines().count()));
    }

    private static CompletableFuture<ExecResult> byArguments() {
        work.resolve("intruder").toFile().delete();
        edit();
        return git("add", ".").thenCompose(done -> git("commit", "-m", MESSAGE));
    }

    private static CompletableFuture<Void> report(String way) {
        tell(way + ".intruder", Files.exists(work.resolve("intruder")) ? "ran" : "kept-out");
        return git("log", "-1", "--format=%s")
                .thenApply(log -> log.stdout().toString().trim())
                .thenAccept(subject -> tell(way + ".message", subject.equals(MESSAGE) ? "kept" : "changed"));
    }

    private static CompletableFuture<Void> nothingNew() {
        return shell("git add . && git commit -m \"the same again\"").handle((done, failure) -> {
            tell("again.promise", failure == null ? "resolved" : "rejected");
            if (failure instanceof ExecException error) {
                tell("again.stderr", error.stderr().length());
            }
            return null;
        });
    }

    private static void edit() {
        try {
            Files.writeString(work.resolve("file.txt"), "edit " + ++edits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
