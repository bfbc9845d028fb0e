package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What could be typed next, made from the usages of the commands. */
public final class Completion {
    private final Commands commands;
    private final Session session;
    private final CompletionSource source;

    public Completion(Commands commands, Session session, CompletionSource source) {
        this.commands = commands;
        this.session = session;
        this.source = source;
    }

    /** The ways to go on with the last word of this text, which is a line up to the cursor. */
    public List<Suggestion> of(String upToCursor) {
        List<String> all = Words.of(upToCursor).texts(0);
        boolean begun = !all.isEmpty() && !endsBetweenWords(upToCursor);
        String typed = begun ? all.get(all.size() - 1) : "";
        List<String> before = begun ? all.subList(0, all.size() - 1) : all;
        return Stream.concat(names(before), arguments(before, typed))
                .filter(suggestion -> suggestion.text().startsWith(typed))
                .collect(Collectors.toList());
    }

    private static boolean endsBetweenWords(String text) {
        List<Word> words = Words.of(text).words();
        return words.get(words.size() - 1).end() < text.length();
    }

    // ---- the name of the command

    private Stream<Suggestion> names(List<String> before) {
        String family = before.isEmpty() ? "" : before.get(0) + " ";
        if (before.size() > 1) {
            return Stream.empty();
        }
        Set<String> next = new LinkedHashSet<>();
        commands.names().stream()
                .filter(name -> name.startsWith(family))
                .forEach(name -> next.add(name.substring(family.length()).split(" ")[0]));
        return next.stream().map(word -> Suggestion.of(word, summary(family + word)));
    }

    private String summary(String name) {
        return commands.command(name).map(command -> command.usage().summary()).orElse("");
    }

    // ---- its arguments

    private Stream<Suggestion> arguments(List<String> before, String typed) {
        Optional<Commands.Found> found = commands.find(before);
        return found.stream()
                .flatMap(f -> new Place(f.command(), before.subList(f.words(), before.size())).suggestions(typed));
    }

    /** The place of the next word among a command's arguments. */
    private final class Place {
        private final Command command;
        private final Usage usage;
        private final List<String> given = new ArrayList<>();
        private int positional;
        private Usage.Option waiting;

        Place(Command command, List<String> before) {
            this.command = command;
            this.usage = command.usage();
            before.forEach(this::pass);
        }

        private void pass(String word) {
            if (waiting != null) {
                waiting = null;
            } else if (word.startsWith("-") && !handsOn()) {
                given.add(word);
                waiting = usage.option(word).filter(option -> !option.flag()).orElse(null);
            } else {
                positional++;
            }
        }

        /** Whether options belong to what the command hands on. */
        private boolean handsOn() {
            return positional > 0 && usage.parameters().stream().anyMatch(Usage.Parameter::rest);
        }

        Stream<Suggestion> suggestions(String typed) {
            if (waiting != null) {
                return values(waiting.values(), waiting.label(), typed).map(Suggestion::of);
            }
            if (typed.startsWith("-") && !handsOn()) {
                return typed.contains("=") ? valuesBehindEquals(typed) : options();
            }
            return parameter().stream()
                    .flatMap(p -> values(kind(p), p.label(), typed))
                    .map(Suggestion::of);
        }

        private Stream<Suggestion> options() {
            Stream<Suggestion> own = usage.options().stream()
                    .filter(option -> option.repeatable() || !given.contains(option.name()))
                    .map(option -> Suggestion.of(option.name(), option.description()));
            return Stream.concat(own, Stream.of(Suggestion.of("--help", "what it is for and what it takes")));
        }

        private Stream<Suggestion> valuesBehindEquals(String typed) {
            String name = typed.substring(0, typed.indexOf('='));
            String begun = typed.substring(name.length() + 1);
            return usage.option(name).stream()
                    .flatMap(option -> values(option.values(), option.label(), begun))
                    .map(value -> Suggestion.of(name + "=" + value));
        }

        private Optional<Usage.Parameter> parameter() {
            List<Usage.Parameter> all = usage.parameters();
            if (positional < all.size()) {
                return Optional.of(all.get(positional));
            }
            return all.stream().filter(p -> p.repeatable() || p.rest()).findFirst();
        }

        /** Behind a program's name its files are wanted. */
        private Usage.Values kind(Usage.Parameter parameter) {
            boolean behind = parameter.rest() && positional > 0;
            return behind ? Usage.Values.FILE : parameter.values();
        }

        private Stream<String> values(Usage.Values kind, String label, String typed) {
            return switch (kind) {
                case NONE -> Stream.empty();
                case OWN -> command.candidates(label, session).stream();
                case COMMAND -> commands.names().stream();
                default -> source.values(kind, typed).stream();
            };
        }
    }
}
