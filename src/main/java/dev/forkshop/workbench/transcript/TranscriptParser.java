package dev.forkshop.workbench.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a transcript, or the piece of one that a lesson's fence holds. Finds every problem, not the first one. */
public final class TranscriptParser {
    private static final Pattern VERSION = Pattern.compile("# forkshop (\\d{1,6})");

    private interface Rule {
        void read(int line, String text) throws Misread;
    }

    private final Source source;
    private final Names names;
    private final ExpectedParser expected;
    private final TypedParser typed;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();

    private Chapter chapter;
    private List<Exchange> exchanges = new ArrayList<>();
    private List<Condition> conditions = new ArrayList<>();
    private ExchangeBuilder exchange;

    private TranscriptParser(Source source, Names names) {
        this.source = source;
        this.names = names;
        this.expected = new ExpectedParser(names);
        this.typed = new TypedParser(names);
        this.chapter = new Chapter(source.firstLine(), "", List.of());
        rules.put(Marks.COMMAND, this::command);
        rules.put(Marks.CONTINUATION, this::continuation);
        rules.put(Marks.INPUT, this::input);
        rules.put(Marks.CHAPTER, this::chapter);
        rules.put(Marks.NOTE, this::note);
        rules.put(Marks.CONDITION, this::condition);
        rules.put(Marks.FORBIDDEN, (line, text) -> current().forbid(expected.forbidden(line, text)));
    }

    /** A whole file. */
    public static Transcript parse(Source source) throws BadTranscript {
        return parse(source, new Names());
    }

    /** A piece of one, which may use the names that earlier pieces bound, and adds its own. */
    public static Transcript parse(Source source, Names names) throws BadTranscript {
        return new TranscriptParser(source, names).transcript();
    }

    private Transcript transcript() throws BadTranscript {
        for (int i = 0; i < source.lines().size(); i++) {
            read(source.firstLine() + i, source.lines().get(i).stripTrailing());
        }
        endChapter();
        problems.addAll(typed.unbound(source));
        problems.sort(Comparator.comparingInt(Problem::line));
        if (!problems.isEmpty()) {
            throw new BadTranscript(problems);
        }
        return new Transcript(source, chapters);
    }

    private void read(int line, String text) {
        try {
            rule(text).read(line, text);
        } catch (Misread misread) {
            problems.add(misread.in(source, line));
        }
    }

    private Rule rule(String text) {
        return rules.entrySet().stream()
                .filter(rule -> Marks.begins(text, rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(exchange != null && exchange.inSet() ? this::member : this::output);
    }

    private void command(int line, String text) throws Misread {
        endExchange();
        exchange = new ExchangeBuilder(conditions, typed.command(line, text, Marks.COMMAND));
        conditions = new ArrayList<>();
    }

    private void continuation(int line, String text) throws Misread {
        if (exchange == null || !exchange.takesContinuation()) {
            throw new Misread(0, "there is no command to continue", "a line shop> … right above it");
        }
        exchange.continuation(typed.text(line, text, Marks.CONTINUATION));
    }

    private void input(int line, String text) throws Misread {
        if (current().inSet()) {
            throw new Misread(0, "an input has no place in a set", "above it or below it");
        }
        exchange.input(typed.text(line, text, Marks.INPUT));
    }

    private void chapter(int line, String text) {
        endChapter();
        chapter = new Chapter(line, Marks.after(text, Marks.CHAPTER).strip(), List.of());
    }

    private void note(int line, String text) throws Misread {
        Matcher version = VERSION.matcher(text);
        if (version.matches() && Integer.parseInt(version.group(1)) > 1) {
            throw new Misread(2, "this file needs a newer forkshop", "this one reads '" + Marks.HEADER + "'");
        }
    }

    private void condition(int line, String text) throws Misread {
        endExchange();
        conditions.add(ConditionParser.parse(line, text));
    }

    private void member(int line, String text) throws Misread {
        if (text.equals(Marks.CLOSE_SET)) {
            exchange.closeSet(line);
        } else if (text.equals(Marks.OPEN_SET)) {
            throw new Misread(0, "a set inside a set", "a } above it");
        } else if (!text.isEmpty()) {
            exchange.member(expected.parse(line, text));
        }
    }

    private void output(int line, String text) throws Misread {
        if (text.isEmpty() && exchange == null) {
            return;
        }
        Optional<Ending> ending = EndingParser.parse(line, text);
        if (ending.isPresent()) {
            current().end(ending.get());
        } else if (text.equals(Marks.OPEN_SET)) {
            current().openSet(line);
        } else {
            current().expect(expected.parse(line, text), text);
        }
    }

    private ExchangeBuilder current() throws Misread {
        if (exchange == null) {
            throw new Misread(0, "there is no command before this line", "shop> … for a command, # … for a note");
        }
        return exchange;
    }

    private void endExchange() {
        if (exchange == null) {
            return;
        }
        if (exchange.inSet()) {
            problems.add(
                    new Misread(0, "this set is not closed", "a line with } alone").in(source, exchange.setLine()));
        }
        exchanges.add(exchange.build());
        exchange = null;
    }

    private void endChapter() {
        endExchange();
        for (Condition lost : conditions) {
            problems.add(
                    new Misread(0, "no command follows this condition", "shop> … below it").in(source, lost.line()));
        }
        conditions = new ArrayList<>();
        if (!exchanges.isEmpty() || !chapter.title().isEmpty()) {
            chapters.add(new Chapter(chapter.line(), chapter.title(), exchanges));
        }
        exchanges = new ArrayList<>();
    }
}
