package dev.forkshop.workbench.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is called and what it takes. The one source of its parser, its help and its completion.
 *
 * @param name the word that is typed; two words for a command of a family ({@code lesson open})
 * @param group the heading under which {@code help} lists it
 * @param summary one short sentence, without a full stop
 * @param examples lines to type, each with what it shows; help prints them first
 * @param details paragraphs of help, below the options; may be empty
 * @param missing options that somebody may expect here, each with the reason why there are none
 */
public record Usage(
        String name,
        String group,
        String summary,
        List<Example> examples,
        List<Option> options,
        List<Parameter> parameters,
        List<String> details,
        Map<String, String> missing) {

    public Usage {
        examples = List.copyOf(examples);
        options = List.copyOf(options);
        parameters = List.copyOf(parameters);
        details = List.copyOf(details);
        missing = Map.copyOf(missing);
    }

    /** A line to type, and what it shows. */
    public record Example(String line, String shows) {}

    /**
     * An option.
     *
     * @param label what its value is called ({@code MS}); empty for a flag that has none
     * @param values what could be its value, for completion
     */
    public record Option(String name, String label, String description, boolean repeatable, Values values) {
        public boolean flag() {
            return label.isEmpty();
        }
    }

    /**
     * A positional argument.
     *
     * @param rest whether it takes all that follows it, options included, as the command of {@code exec} does
     */
    public record Parameter(
            String label, String description, boolean required, boolean repeatable, boolean rest, Values values) {}

    /** What kind of value is wanted; the session and the command know which there are. */
    public enum Values {
        NONE,
        FILE,
        DIRECTORY,
        PROGRAM,
        MODULE,
        PID,
        WORKER,
        SHARED,
        POOL,
        SIGNAL,
        COMMAND,
        LESSON,
        STEP,
        /** The command itself is asked. */
        OWN
    }

    public static Builder of(String name, String group, String summary) {
        return new Builder(name, group, summary);
    }

    public Optional<Option> option(String option) {
        return options.stream().filter(o -> o.name().equals(option)).findFirst();
    }

    /** Puts a usage together in the order in which help shows it. */
    public static final class Builder {
        private final String name;
        private final String group;
        private final String summary;
        private final List<Example> examples = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<String> details = new ArrayList<>();
        private final Map<String, String> missing = new HashMap<>();

        private Builder(String name, String group, String summary) {
            this.name = name;
            this.group = group;
            this.summary = summary;
        }

        public Builder example(String line, String shows) {
            examples.add(new Example(line, shows));
            return this;
        }

        public Builder flag(String option, String description) {
            options.add(new Option(option, "", description, false, Values.NONE));
            return this;
        }

        public Builder option(String option, String label, String description) {
            return option(option, label, description, Values.NONE);
        }

        public Builder option(String option, String label, String description, Values values) {
            options.add(new Option(option, label, description, false, values));
            return this;
        }

        /** An option that may be given several times. */
        public Builder options(String option, String label, String description) {
            options.add(new Option(option, label, description, true, Values.NONE));
            return this;
        }

        public Builder required(String label, String description, Values values) {
            parameters.add(new Parameter(label, description, true, false, false, values));
            return this;
        }

        public Builder optional(String label, String description, Values values) {
            parameters.add(new Parameter(label, description, false, false, false, values));
            return this;
        }

        /** Any number of further arguments. */
        public Builder more(String label, String description, Values values) {
            parameters.add(new Parameter(label, description, false, true, false, values));
            return this;
        }

        /** Everything from here to the end of the line, as it was typed. */
        public Builder rest(String label, String description, Values values) {
            parameters.add(new Parameter(label, description, true, false, true, values));
            return this;
        }

        public Builder detail(String paragraph) {
            details.add(paragraph);
            return this;
        }

        /** An option that somebody may expect here, and why there is none. */
        public Builder without(String option, String reason) {
            missing.put(option, reason);
            return this;
        }

        public Usage usage() {
            return new Usage(name, group, summary, examples, options, parameters, details, missing);
        }
    }
}
