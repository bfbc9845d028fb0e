package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the words after a command's name by its {@link Usage}. The only importer of picocli, which is loaded with it,
 * at the first command that is run.
 */
public final class ArgumentParser {
    private static final String HELP = "--help";

    private final Usage usage;

    public ArgumentParser(Usage usage) {
        this.usage = usage;
    }

    /**
     * The arguments among these words, of which the first {@code named} are the command's name; {@code --help} among
     * the options makes all else optional.
     *
     * @throws UsageError where they do not fit
     */
    Arguments parse(Words words, int named) {
        Arguments arguments = parse(words.texts(named));
        int positional = arguments.words().size();
        return new Arguments(arguments.options(), arguments.words(), rest(words, positional));
    }

    /** The arguments among these words, which follow the command's name, without the text as typed. */
    public Arguments parse(List<String> typed) {
        ParseResult result = parsed(typed);
        List<String> positional = result.matchedPositionalValue(0, List.<String>of());
        Arguments arguments = new Arguments(options(result), positional, "");
        if (!arguments.has(HELP)) {
            check(arguments);
        }
        return arguments;
    }

    private ParseResult parsed(List<String> typed) {
        CommandLine parser = new CommandLine(spec());
        parser.setStopAtPositional(takesRest());
        parser.setExpandAtFiles(false);
        parser.setPosixClusteredShortOptionsAllowed(false);
        parser.setAllowOptionsAsOptionParameters(false);
        try {
            return parser.parseArgs(typed.toArray(String[]::new));
        } catch (ParameterException misfit) {
            throw explained(misfit);
        }
    }

    private CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(usage).name(usage.name());
        spec.addOption(OptionSpec.builder(HELP).arity("0").build());
        usage.options().forEach(option -> spec.addOption(spec(option)));
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build());
    }

    private static OptionSpec spec(Usage.Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name());
        return option.flag()
                ? builder.arity("0").build()
                : builder.arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build();
    }

    private static Map<String, List<String>> options(ParseResult result) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : result.matchedOptionsSet()) {
            Object value = option.getValue();
            List<String> values = option.arity().max() == 0 ? List.of() : texts(value);
            options.put(option.longestName(), values);
        }
        return options;
    }

    private static List<String> texts(Object values) {
        return ((List<?>) values).stream().map(String::valueOf).collect(Collectors.toList());
    }

    private boolean takesRest() {
        return usage.parameters().stream().anyMatch(Usage.Parameter::rest);
    }

    // ---- what picocli does not check

    private void check(Arguments arguments) {
        arguments.options().forEach(this::checkRepeats);
        List<Usage.Parameter> parameters = usage.parameters();
        int given = arguments.words().size();
        if (given < parameters.size() && parameters.get(given).required()) {
            throw error(parameters.get(given).label() + " is missing");
        }
        boolean endless = parameters.stream().anyMatch(p -> p.repeatable() || p.rest());
        if (given > parameters.size() && !endless) {
            throw error("'" + arguments.words().get(parameters.size()) + "' is one argument too many");
        }
    }

    private void checkRepeats(String name, List<String> values) {
        boolean repeatable = usage.option(name).map(Usage.Option::repeatable).orElse(false);
        if (values.size() > 1 && !repeatable) {
            throw error(name + " was given " + values.size() + " times");
        }
    }

    private String rest(Words words, int positional) {
        return positional == 0 ? "" : words.raw(words.words().size() - positional + lastParameter());
    }

    private int lastParameter() {
        return Math.max(0, usage.parameters().size() - 1);
    }

    // ---- errors

    private UsageError explained(ParameterException misfit) {
        if (misfit instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0));
        }
        if (misfit instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec o) {
            return missing(o.longestName());
        }
        return error(misfit.getMessage());
    }

    private UsageError unknown(String typed) {
        String name = typed.replaceFirst("=.*", "");
        if (usage.missing().containsKey(name)) {
            return error(usage.name() + " has no option " + name + ": "
                    + usage.missing().get(name));
        }
        List<String> known = usage.options().stream().map(Usage.Option::name).collect(Collectors.toList());
        Optional<String> nearest = Nearest.to(name, known);
        String meant = nearest.map(option -> "; did you mean " + option + "?").orElse("");
        return error(usage.name() + " has no option " + name + meant);
    }

    private UsageError missing(String option) {
        String label = usage.option(option).map(Usage.Option::label).orElse("value");
        return error(option + " needs a value: " + option + " " + label);
    }

    private UsageError error(String message) {
        return new UsageError(message, "usage: " + Synopsis.of(usage) + "   (more: " + usage.name() + " --help)");
    }
}
