package dev.forkshop.workbench.session;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where forkshop keeps its own files: settings, state (progress, history, scratch folders) and what it can make again.
 * The XDG base directories say where; {@code FORKSHOP_HOME} overrides all three. Nothing is created here.
 */
public record Home(Path config, Path state, Path cache) {
    /** The home that this environment names; a relative XDG path does not count, as the XDG rules have it. */
    public static Home of(Map<String, String> env, Path userHome) {
        String own = env.getOrDefault("FORKSHOP_HOME", "");
        return own.isBlank() ? xdg(env, userHome) : under(Path.of(own).toAbsolutePath());
    }

    /** The home of this process. */
    public static Home ofThisProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private static Home under(Path root) {
        return new Home(root.resolve("config"), root.resolve("state"), root.resolve("cache"));
    }

    private static Home xdg(Map<String, String> env, Path userHome) {
        return new Home(
                base(env, "XDG_CONFIG_HOME", userHome.resolve(".config")),
                base(env, "XDG_STATE_HOME", userHome.resolve(".local").resolve("state")),
                base(env, "XDG_CACHE_HOME", userHome.resolve(".cache")));
    }

    private static Path base(Map<String, String> env, String name, Path otherwise) {
        String value = env.getOrDefault(name, "");
        boolean usable = !value.isBlank() && Path.of(value).isAbsolute();
        return (usable ? Path.of(value) : otherwise).resolve("forkshop");
    }

    /** How far the learner is. */
    public Path progress() {
        return state.resolve("progress.json");
    }

    /** What was judged of the documents' claims on this machine. */
    public Path claims() {
        return state.resolve("claims.json");
    }

    /** The learner's answers to questions. */
    public Path answers() {
        return state.resolve("answers.jsonl");
    }

    /** The answers of reviews. */
    public Path reviews() {
        return state.resolve("reviews.jsonl");
    }

    /** What a teacher asks of the class. */
    public Path classFile() {
        return state.resolve("class");
    }

    /** What is presented just now, for the speaker's other terminal. */
    public Path presenting() {
        return state.resolve("presenting.json");
    }

    /** The lines that were entered at the prompt. */
    public Path history() {
        return state.resolve("history");
    }

    /** Which files from outside may run. */
    public Path trust() {
        return state.resolve("trust.json");
    }

    /** Where a step of a lesson has its files. */
    public Path scratch(String lesson, String step) {
        return state.resolve("scratch").resolve(lesson).resolve(step);
    }
}
