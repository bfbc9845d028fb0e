package dev.forkshop.workbench.quiz.bank;

import dev.forkshop.workbench.lesson.Block;
import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.Prose;
import dev.forkshop.workbench.lesson.QuestionAnswer;
import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.lesson.Why;
import dev.forkshop.workbench.quiz.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which step of the lessons speaks most of what a question asks: the one whose rare words are those of the question. */
public final class Revisit {
    /** A title says more of what a step is about than any of its sentences. */
    private static final double TITLE = 3;

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();

    private record Place(String name, String title, Set<String> inTitle, Set<String> words) {}

    /** A step, by the name that {@code goto} takes. */
    public record Found(String name, String title) {}

    public Revisit(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            lesson.steps().forEach(step -> add(lesson, step));
        }
        places.forEach(place -> place.words().forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    private void add(Lesson lesson, Step step) {
        String text = step.blocks().stream().map(Revisit::text).collect(Collectors.joining("\n"));
        Set<String> words = Terms.of(step.title() + "\n" + text);
        places.add(new Place(lesson.nameOf(step), step.heading(), Terms.of(step.title()), words));
    }

    private static String text(Block block) {
        if (block instanceof Prose prose) {
            return prose.markdown();
        } else if (block instanceof Why why) {
            return why.text().markdown();
        } else if (block instanceof QuestionAnswer asked) {
            return asked.question().markdown() + "\n" + asked.answer().markdown();
        }
        return block instanceof ShopFence fence ? String.join("\n", fence.commands()) : "";
    }

    /** The step to go back to; where there is no lesson, nothing. */
    public Optional<Found> of(InterviewQuestion question) {
        Set<String> asked = Terms.of(question.question() + "\n" + question.answer());
        return places.stream()
                .max(Comparator.comparingDouble(place -> score(place, asked)))
                .map(place -> new Found(place.name(), place.title()));
    }

    /** A long step is not better for having more words. */
    private double score(Place place, Set<String> asked) {
        double score = 0;
        for (String word : asked) {
            if (place.words().contains(word)) {
                score += rarity(word) * (place.inTitle().contains(word) ? TITLE : 1);
            }
        }
        return score / Math.sqrt(20 + place.words().size());
    }

    private double rarity(String word) {
        return Math.log((1.0 + places.size()) / spread.get(word));
    }
}
