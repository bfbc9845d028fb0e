package dev.forkshop.workbench.lesson;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people call a process: the program, behind a shell each program of the command line, of a fork the module. */
final class ProgramNames {
    private ProgramNames() {}

    static Set<String> of(String method, String file, List<String> arguments, boolean shell) {
        Set<String> names = new LinkedHashSet<>();
        names.add(simple(file));
        Stream<String> more =
                shell ? inCommandLine(arguments) : method.equals("fork") ? arguments.stream() : Stream.of();
        more.map(ProgramNames::simple).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }

    /** {@code /usr/bin/git} is git, {@code modules/Doubler.java} is Doubler. */
    static String simple(String path) {
        return path.replaceFirst(".*/", "").replaceFirst("\\.(java|js|mjs|cjs)$", "");
    }

    private static Stream<String> inCommandLine(List<String> arguments) {
        String line = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
        return Arrays.stream(line.split("\\|\\|?|&&?|;|\\n"))
                .map(command -> command.strip().replaceFirst("^(exec\\s+|\\(\\s*|\\w+=\\S*\\s+)+", ""))
                .map(command -> command.split("\\s+")[0]);
    }
}
