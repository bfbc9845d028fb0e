package dev.forkshop.runtime.childprocess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a program of that name may be, as execvp looks for it: in the PATH that the child will have. */
final class ProgramSearch {
    private static final String WITHOUT_PATH = "/bin:/usr/bin";

    private ProgramSearch() {}

    /**
     * The paths to try, in order; never empty. A name with a slash is its own path. Places where nothing is are left
     * out, except that the last one stays when all are empty, so that the system says why.
     */
    static List<String> candidates(String file, Map<String, String> environment, String directory) {
        if (file.contains("/")) {
            return List.of(file);
        }
        List<String> all =
                places(environment).map(place -> inPlace(place, file)).toList();
        List<String> there = all.stream().filter(c -> exists(c, directory)).toList();
        return there.isEmpty() ? all.subList(all.size() - 1, all.size()) : there;
    }

    private static Stream<String> places(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", WITHOUT_PATH).split(":", -1));
    }

    private static String inPlace(String place, String file) {
        return place.isEmpty() ? file : place + "/" + file;
    }

    /** A relative place counts from where the child will be. */
    private static boolean exists(String candidate, String directory) {
        Path base = Path.of(directory == null ? "" : directory);
        return Files.exists(base.resolve(candidate));
    }
}
