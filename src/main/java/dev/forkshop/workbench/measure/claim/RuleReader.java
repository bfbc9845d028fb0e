package dev.forkshop.workbench.measure.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of a claim's verdicts: {@code false here: worker.start > 12 -- text}. */
final class RuleReader {
    private static final Pattern ROW =
            Pattern.compile("(?<verdict>[a-z ]+?)\\s*(:\\s*(?<conditions>.*?))?(\\s+--\\s+(?<text>.*))?");
    private static final Pattern CONDITION =
            Pattern.compile("(?<left>.+?)\\s*(?<sign><=|>=|<|>|\\bis not\\b|\\bis\\b)\\s*(?<right>.+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern MULTIPLE = Pattern.compile("(?<factor>\\d+(\\.\\d+)?)\\s*\\*\\s*(?<figure>\\S+)");

    private final Reading reading;
    private final List<Figure> figures;

    RuleReader(Reading reading, List<Figure> figures) {
        this.reading = reading;
        this.figures = figures;
    }

    Optional<Rule> read(Reading.Row row) {
        Matcher parts = ROW.matcher(row.text());
        if (!parts.matches()) {
            reading.problem(row.line(), "no row of verdicts: '" + row.text() + "'", "false here: worker.start > 12");
            return Optional.empty();
        }
        Optional<Verdict> verdict = Verdict.of(parts.group("verdict"));
        if (verdict.isEmpty()) {
            reading.unknown(row.line(), "verdict", parts.group("verdict"), Verdict.all());
        }
        List<Condition> conditions = conditions(row.line(), parts.group("conditions"));
        String text = parts.group("text") == null ? "" : parts.group("text").strip();
        return verdict.map(known -> new Rule(known, conditions, text));
    }

    private List<Condition> conditions(int line, String text) {
        List<Condition> conditions = new ArrayList<>();
        if (text != null) {
            Arrays.stream(text.split("\\s+and\\s+"))
                    .forEach(each -> condition(line, each.strip()).ifPresent(conditions::add));
        }
        return conditions;
    }

    private Optional<Condition> condition(int line, String text) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            reading.problem(line, "no condition: '" + text + "'", "FIGURE OP VALUE, where OP is one of " + signs());
            return Optional.empty();
        }
        Condition.Operator operator = Condition.Operator.of(parts.group("sign")).orElseThrow();
        Optional<Operand.OfFigure> left = figure(line, parts.group("left").strip());
        Optional<Operand> right = operand(line, operator, parts.group("right").strip());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(left.get(), operator, right.get()));
    }

    private static String signs() {
        return String.join(" ", Condition.Operator.all());
    }

    private Optional<Operand> operand(int line, Condition.Operator operator, String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Operand.Fixed(new Value.Amount(Double.parseDouble(text))));
        }
        if (operator.ordered() || MULTIPLE.matcher(text).matches() || known(text)) {
            return figure(line, text).map(figure -> figure);
        }
        return Optional.of(new Operand.Fixed(new Value.Word(text.replace("\"", ""))));
    }

    private boolean known(String text) {
        return find(withoutSide(text)).isPresent();
    }

    private Optional<Operand.OfFigure> figure(int line, String text) {
        Matcher multiple = MULTIPLE.matcher(text);
        boolean times = multiple.matches();
        double factor = times ? Double.parseDouble(multiple.group("factor")) : 1;
        String name = times ? multiple.group("figure") : text;
        String bare = withoutSide(name);
        if (find(bare).isEmpty()) {
            reading.unknown(
                    line, "figure", bare, figures.stream().map(Figure::name).toList());
            return Optional.empty();
        }
        return Optional.of(new Operand.OfFigure(factor, side(name, bare), bare));
    }

    private Optional<Figure> find(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** A figure of this very name goes before a side's: there may be one that is called {@code node.start}. */
    private String withoutSide(String name) {
        return find(name).isPresent() ? name : name.replaceFirst("^(node|forkshop)\\.", "");
    }

    private static Optional<Side> side(String name, String bare) {
        return name.equals(bare) ? Optional.empty() : Optional.of(name.startsWith("node.") ? Side.NODE : Side.FORKSHOP);
    }
}
