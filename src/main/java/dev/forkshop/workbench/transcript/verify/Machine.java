package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.session.Installed;
import dev.forkshop.workbench.transcript.Condition;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * This machine: {@code jdk} is the Java that runs forkshop, {@code linux}, {@code macos} and {@code windows} are
 * systems, any other name is a program on the PATH, whose version is what it says to {@code --version}.
 */
public final class Machine implements Conditions {
    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Optional<Version>> versions = new ConcurrentHashMap<>();

    @Override
    public Optional<String> unmet(Condition condition) {
        Optional<String> lacking = lacking(condition);
        if (!condition.not()) {
            return lacking;
        }
        return lacking.isPresent() ? Optional.empty() : Optional.of(condition.asked() + " is here");
    }

    private Optional<String> lacking(Condition condition) {
        return switch (condition.name()) {
            case "linux", "macos", "windows" -> system(condition.name());
            case "jdk" ->
                version(condition, Optional.of(Runtime.version().toString()).flatMap(Version::in));
            default -> program(condition);
        };
    }

    private static Optional<String> system(String wanted) {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean here = name.startsWith(wanted.equals("macos") ? "mac" : wanted);
        return here ? Optional.empty() : Optional.of("this is " + System.getProperty("os.name") + ", not " + wanted);
    }

    private Optional<String> program(Condition condition) {
        Optional<Path> file = Installed.find(condition.name());
        if (file.isEmpty()) {
            return Optional.of(condition.name() + " is not on the PATH");
        }
        return condition.operator().isEmpty()
                ? Optional.empty()
                : version(condition, versions.computeIfAbsent(condition.name(), name -> ask(file.get())));
    }

    private static Optional<String> version(Condition condition, Optional<Version> here) {
        if (condition.operator().isEmpty()) {
            return Optional.empty();
        }
        if (here.isEmpty()) {
            return Optional.of(condition.name() + " does not tell its version");
        }
        Version wanted = Version.in(condition.version()).orElseThrow();
        return here.get().is(condition.operator(), wanted)
                ? Optional.empty()
                : Optional.of(condition.name() + " is " + here.get() + ", wanted " + condition.operator() + wanted);
    }

    private static Optional<Version> ask(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            return answer(process);
        } catch (IOException unusable) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Version> answer(Process process) throws IOException, InterruptedException {
        try {
            process.onExit()
                    .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return process.isAlive()
                    ? Optional.empty()
                    : Version.in(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
