package dev.forkshop.workbench.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads what is typed: commands, their continuations, inputs. */
final class TypedParser {
    private record Use(String name, int line, int column) {}

    private final Names names;
    private final List<Use> uses = new ArrayList<>();

    TypedParser(Names names) {
        this.names = names;
    }

    Template command(int line, String text, String mark) throws Misread {
        if (Marks.after(text, mark).isBlank()) {
            throw new Misread(text.length(), "the command is missing", "shop> exec git --version");
        }
        return text(line, text, mark);
    }

    Template text(int line, String text, String mark) {
        Set<String> bound = new HashSet<>();
        Matcher found = Template.NAME.matcher(text);
        while (found.find()) {
            if (!found.group(1).isEmpty()) {
                continue;
            }
            if (names.contains(found.group(2))) {
                bound.add(found.group(2));
            } else {
                uses.add(new Use(found.group(2), line, found.start()));
            }
        }
        return new Template(line, Marks.after(text, mark), bound);
    }

    /** A name that is typed before the line that binds it; one that is never bound may be a Java generic. */
    List<Problem> unbound(Source source) {
        return uses.stream().flatMap(use -> problem(use, source).stream()).toList();
    }

    private Optional<Problem> problem(Use use, Source source) {
        return names.line(use.name())
                .map(bound -> new Misread(
                                use.column(),
                                "<" + use.name() + "> is used before line " + bound + " binds it",
                                "bind it in the output of an earlier command, or type <<" + use.name() + ">")
                        .in(source, use.line()));
    }
}
