package dev.forkshop.workbench.transcript;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of expected output, and {@code !~}. */
final class ExpectedParser {
    private static final Pattern SLIP = Pattern.compile("(shop|in|\\.{2,6})\\s*>.*|(err|out)\\|\\S.*");
    private static final Pattern BRACKET = Pattern.compile("\\[([a-z]+)( [^\\]]*)?\\]");
    private static final Pattern ENDING = Pattern.compile("^\\[(exit|signal|within)\\b");
    private static final List<String> BRACKETS = List.of("exit", "signal", "within", "only");

    private final Names names;

    ExpectedParser(Names names) {
        this.names = names;
    }

    /** Whether {@link #parse} or the endings' parser would take the line for more than output. */
    static boolean isReserved(String text) {
        return SLIP.matcher(text).matches()
                || BRACKET.matcher(text).matches()
                || ENDING.matcher(text).find();
    }

    Expected parse(int line, String text) throws Misread {
        if (Marks.begins(text, Marks.ERR)) {
            return marked(line, text, Marks.ERR, Channel.ERR);
        }
        if (Marks.begins(text, Marks.OUT)) {
            return marked(line, text, Marks.OUT, Channel.OUT);
        }
        refuseSlips(text);
        return text.equals(Marks.ANY_LINES)
                ? new Expected.AnyLines(line, Optional.empty())
                : one(line, text, 0, Channel.OUT);
    }

    Forbidden forbidden(int line, String text) throws Misread {
        int before = names.all().size();
        String inner = Marks.after(text, Marks.FORBIDDEN).strip();
        if (inner.isEmpty()) {
            throw new Misread(text.length(), "what must not come is missing", "!~ uncaught");
        }
        LinePattern pattern = new PatternParser(names, line, inner, text.indexOf(inner)).parse();
        if (names.all().size() > before) {
            throw new Misread(0, "what never comes cannot bind a name", "leave out the =NAME");
        }
        return new Forbidden(line, pattern, text);
    }

    private Expected marked(int line, String text, String mark, Channel channel) throws Misread {
        String rest = Marks.after(text, mark);
        return rest.equals(Marks.ANY_LINES)
                ? new Expected.AnyLines(line, Optional.of(channel))
                : one(line, text, mark.length(), channel);
    }

    private Expected.One one(int line, String text, int from, Channel channel) throws Misread {
        String rest = text.length() <= from ? "" : text.substring(from);
        CountParser.Counted counted = CountParser.parse(rest, from);
        LinePattern pattern = new PatternParser(names, line, counted.text(), from).parse();
        return new Expected.One(line, pattern, counted.count(), channel, text);
    }

    private static void refuseSlips(String text) throws Misread {
        Matcher slip = SLIP.matcher(text);
        if (slip.matches()) {
            throw new Misread(
                    0, "this is nearly a mark of the grammar", meant(text) + "; for output write out| before it");
        }
        Matcher bracket = BRACKET.matcher(text);
        if (bracket.matches()) {
            refuseBracket(bracket.group(1), text);
        }
    }

    private static String meant(String text) {
        if (text.startsWith(".")) {
            return Marks.CONTINUATION + "…, with four dots and a space";
        }
        return text.replaceFirst("^([a-z]+)\\s*([>|]).*", "$1$2 …, with one space after it");
    }

    private static void refuseBracket(String word, String text) throws Misread {
        Optional<String> near = Nearest.to(word, BRACKETS);
        if (near.isPresent() && text.contains(" ")) {
            throw new Misread(
                    1, "'" + word + "' is no expectation", "[" + near.get() + " …]; for output write out| before it");
        }
    }
}
