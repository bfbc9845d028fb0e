package dev.forkshop.workbench.transcript;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A command and what is expected of it. */
public record Exchange(
        List<Condition> conditions,
        Template command,
        int lastCommandLine,
        List<Input> inputs,
        List<Expected> expected,
        List<Forbidden> forbidden,
        List<Ending> endings) {
    public Exchange {
        conditions = List.copyOf(conditions);
        inputs = List.copyOf(inputs);
        expected = List.copyOf(expected);
        forbidden = List.copyOf(forbidden);
        endings = List.copyOf(endings);
    }

    public int line() {
        return command.line();
    }

    /** The last line of the command, its inputs and its expected output; more output would be written below it. */
    public int lastOutputLine() {
        return IntStream.concat(
                        IntStream.of(lastCommandLine),
                        IntStream.concat(
                                inputs.stream().mapToInt(input -> input.text().line()),
                                expected.stream().mapToInt(Expected::lastLine)))
                .max()
                .orElseThrow();
    }

    /** The names that must be bound before this can be typed. */
    public Set<String> needs() {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(command), inputs.stream().map(Input::text))
                .forEach(typed -> names.addAll(typed.names()));
        return names;
    }
}
