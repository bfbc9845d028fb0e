import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who runs the rows: forkshop, or a Node. */
record Rival(String name, boolean ours, String program) {
    static Rival forkshop() {
        return new Rival("forkshop", true, Path.of("forkshop").toAbsolutePath().toString());
    }

    /** @param program a path, or a name on the PATH */
    static Rival node(String program) throws IOException, InterruptedException {
        return new Rival("node " + versionOf(program), false, program);
    }

    private static String versionOf(String program) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(program, "--version").start();
        String version = new String(asked.getInputStream().readAllBytes()).strip();
        asked.waitFor();
        return version;
    }

    /** A program of the folder rows: {@code Pool.java} and {@code pool.js} have one name. */
    ProcessBuilder start(String row, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        if (ours) {
            words.add("-c");
            words.add(("run bench/rows/" + row + ".java " + String.join(" ", arguments)).strip());
        } else {
            words.add("bench/rows/" + row.toLowerCase() + ".js");
            words.addAll(arguments);
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().remove("NODE_EXTRA_CA_CERTS"); // read at each start of node: it would slow node only
        return builder;
    }
}
