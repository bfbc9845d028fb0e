package dev.forkshop.workbench.measure.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A claim of the documents and how it is tried, as its file says.
 *
 * @param number its place in the inventory of claims; its id is {@code F31}
 * @param title what the documents say, in a line
 * @param said the documents' own claims that are meant: {@code D2.C30}
 * @param inventory what the inventory's fact check says of it
 * @param quote the claim a little longer
 * @param needs a program without which it cannot be tried, besides node
 * @param lesson what to take along, in paragraphs
 */
public record Claim(
        int number,
        String title,
        List<String> said,
        String inventory,
        String quote,
        Optional<String> needs,
        List<Experiment> experiments,
        List<Rule> rules,
        List<Picture> pictures,
        List<String> lesson) {

    public Claim {
        said = List.copyOf(said);
        experiments = List.copyOf(experiments);
        rules = List.copyOf(rules);
        pictures = List.copyOf(pictures);
        lesson = List.copyOf(lesson);
    }

    public String id() {
        return "F" + number;
    }

    /** What the documents say: the claim a little longer, where its file has it so. */
    public String statement() {
        return quote.isEmpty() ? title : quote;
    }

    public Stream<Figure> figures() {
        return experiments.stream().flatMap(experiment -> experiment.figures().stream());
    }

    public Optional<Figure> figure(String name) {
        return figures().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** Whether this verdict says something else than the inventory's fact check. */
    public boolean differs(Verdict verdict) {
        String word = verdict == Verdict.FALSE ? "false" : verdict.toString();
        return verdict.judged() && !word.equals(inventory);
    }
}
