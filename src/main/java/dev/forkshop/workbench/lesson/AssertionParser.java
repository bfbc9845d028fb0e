package dev.forkshop.workbench.lesson;

import com.google.gson.JsonElement;
import dev.forkshop.runtime.error.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the lines of a {@code check} fence: {@code exit of Doubler is 0}, {@code loop delay max < 50 ms},
 * {@code HeavySum and Fibonacci overlapped}. A line that begins with {@code #} is a note.
 */
final class AssertionParser {
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern COMPARE = Pattern.compile("((?:" + QUOTED + "|[^\"])*?)\\s*"
            + "(?<= )(is not|is|does not contain|contains|matches|<=|>=|<|>)(?= |$)\\s*(.*)");
    private static final Pattern OVERLAP = Pattern.compile("(\\S+)\\s+and\\s+(\\S+)\\s+(did not overlap|overlapped)");
    private static final List<String> SPELLED = List.of("is", "contains", "matches", "overlapped");
    private static final List<String> VERBS =
            List.of("is", "is not", "contains", "does not contain", "matches", "<", "<=", ">", ">=", "overlapped");

    private final Problems problems;

    AssertionParser(Problems problems) {
        this.problems = problems;
    }

    /** All assertions of a fence whose first line stands at {@code first}. */
    List<Assertion> all(Place first, String text) {
        List<Assertion> assertions = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                Place place = first.down(number)
                        .right(line.length() - line.stripLeading().length());
                one(place, line.strip()).ifPresent(assertions::add);
            }
        }
        return assertions;
    }

    private Optional<Assertion> one(Place place, String line) {
        Matcher overlap = OVERLAP.matcher(line);
        if (overlap.matches()) {
            boolean wanted = overlap.group(3).equals("overlapped");
            return Optional.of(new Assertion.Overlap(line, place, overlap.group(1), overlap.group(2), wanted));
        }
        Matcher compare = COMPARE.matcher(line);
        return compare.matches() ? compare(place, line, compare) : noVerb(place, line);
    }

    private Optional<Assertion> compare(Place place, String line, Matcher parts) {
        Optional<Subject> subject = subject(place, parts.group(1));
        Operator operator = Operator.of(parts.group(2)).orElseThrow();
        Optional<Subject> other = SubjectForm.read(parts.group(3).strip());
        if (subject.isPresent() && other.isPresent() && !operator.looksInText()) {
            return Optional.of(new Assertion.Versus(line, place, subject.get(), operator, other.get()));
        }
        Optional<JsonElement> expected =
                expected(place.right(parts.start(3)), operator, parts.group(3).strip());
        return subject.isPresent() && expected.isPresent()
                ? Optional.of(new Assertion.Compare(line, place, subject.get(), operator, expected.get()))
                : Optional.empty();
    }

    private Optional<Subject> subject(Place place, String text) {
        Optional<Subject> subject = SubjectForm.read(text);
        if (subject.isEmpty()) {
            unknownSubject(place, text);
        }
        return subject;
    }

    private void unknownSubject(Place place, String text) {
        String head = text.split("\\s+")[0];
        List<String> forms = SubjectForm.beginningWith(head);
        if (forms.isEmpty()) {
            problems.unknown(place, "subject", head, SubjectForm.heads());
        } else {
            problems.add(place, "cannot read '" + text + "'", String.join(", or ", forms));
        }
    }

    private Optional<JsonElement> expected(Place place, Operator operator, String text) {
        Optional<JsonElement> value = operator.looksInText() ? ExpectedValue.readText(text) : ExpectedValue.read(text);
        if (value.isEmpty()) {
            problems.add(
                    place, "cannot read the value '" + text + "'", "a number, 50 ms, \"text\", {\"json\":1}, or 3..5");
        } else if (operator.wantsNumber() && !Operator.isNumber(value.get())) {
            problems.add(place, "'" + operator.word() + "' compares numbers", "50, 50 ms, or 1 MiB");
            return Optional.empty();
        } else if (operator == Operator.MATCHES) {
            return value.filter(pattern -> isPattern(place, Operator.text(pattern)));
        }
        return value;
    }

    private boolean isPattern(Place place, String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException wrong) {
            problems.add(place, "not a regular expression: " + wrong.getDescription(), "\"exit [0-9]+\"");
            return false;
        }
    }

    private Optional<Assertion> noVerb(Place place, String line) {
        String head = line.split("\\s+")[0];
        if (SubjectForm.beginningWith(head).isEmpty() && !line.contains(" and ")) {
            unknownSubject(place, line);
        } else {
            nearVerb(place, line);
        }
        return Optional.empty();
    }

    /** Points at the word that was probably meant as the verb, or else behind the line. */
    private void nearVerb(Place place, String line) {
        Matcher word = Pattern.compile("\\S+").matcher(line);
        word.find();
        while (word.find()) {
            boolean joins = List.of("of", "from", "to", "and").contains(word.group());
            if (!joins && Nearest.to(word.group(), SPELLED).isPresent()) {
                problems.unknown(place.right(word.start()), "verb", word.group(), SPELLED);
                return;
            }
        }
        problems.add(place.right(line.length()), "nothing is asserted", "one of " + String.join(", ", VERBS));
    }
}
