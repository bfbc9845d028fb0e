package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.journal.ProcessFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call that starts a program, after its arguments were checked and a shell was put in front where one is wanted.
 *
 * @param method the name of the call, for errors and facts: {@code spawn}, {@code exec}, {@code fork}, …
 * @param file what is run: the program, or the shell
 * @param argv its arguments, the zeroth included
 * @param extraEnvironment variables that come on top of those of the options
 */
record ProgramCall(
        String method, String file, List<String> argv, Map<String, String> extraEnvironment, SpawnOptions options) {

    /** Checks, and puts the shell in front. */
    static ProgramCall of(String method, String file, List<String> args, SpawnOptions options) {
        Validate.file(file);
        List<String> arguments = Validate.arguments(args);
        boolean shell = options.shell() != null && !options.shell().isEmpty();
        String program = shell ? options.shell() : file;
        List<String> given = shell ? List.of("-c", commandLine(file, arguments)) : arguments;
        List<String> argv = new ArrayList<>(List.of(options.argv0() == null ? program : options.argv0()));
        argv.addAll(given);
        return new ProgramCall(method, program, List.copyOf(argv), Map.of(), options);
    }

    /** As Node: joined with spaces, nothing is quoted. */
    private static String commandLine(String file, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(file));
        words.addAll(arguments);
        return String.join(" ", words);
    }

    /** The same call with more variables in the child's environment. */
    ProgramCall with(Map<String, String> environment) {
        return new ProgramCall(method, file, argv, Map.copyOf(environment), options);
    }

    /** The same call with other options. */
    ProgramCall with(SpawnOptions other) {
        return new ProgramCall(method, file, argv, extraEnvironment, other);
    }

    /** That this was started. */
    ProcessFact.Started started(int pid) {
        return new ProcessFact.Started(pid, method, file, arguments(), shell());
    }

    boolean shell() {
        return options.shell() != null && !options.shell().isEmpty();
    }

    /** The arguments without the zeroth. */
    List<String> arguments() {
        return argv.subList(1, argv.size());
    }

    Launch launch(List<Integer> descriptors) {
        String directory = options.cwd() == null || options.cwd().isEmpty() ? null : options.cwd();
        return new Launch(file, argv, environment(), directory, options.detached(), descriptors);
    }

    /** All of the program's environment. */
    Environment environment() {
        if (options.env() == null && extraEnvironment.isEmpty()) {
            return OwnEnvironment.forChild();
        }
        Map<String, String> all = options.env() == null ? OwnEnvironment.copy() : new LinkedHashMap<>(options.env());
        all.remove(ForkNote.VARIABLE); // it was for this process alone
        all.putAll(extraEnvironment);
        return new Environment(all);
    }
}
