package dev.forkshop.workbench.quiz.bank;

import dev.forkshop.workbench.quiz.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How an interview goes from one question to the next. A good answer gets the follow-up, and after that a harder
 * question of the same topic; a weak one an easier one of the same topic; then comes the next topic, on the level that
 * was reached. Nothing is asked twice. Pure: neither reads nor writes.
 */
public final class Interview {
    /** Two questions of a topic tell enough; the next topic tells more. */
    private static final int OF_A_TOPIC = 2;

    private final List<InterviewQuestion> pool;
    private final Deque<String> topics;
    private final Set<String> asked = new HashSet<>();
    private Level level;
    private int inTopic;
    private Turn last;
    private boolean followUp;

    /**
     * What is asked now.
     *
     * @param followUp whether it is the question's follow-up
     */
    public record Turn(InterviewQuestion question, boolean followUp) {}

    /**
     * @param pool what may be asked
     * @param level where it begins
     * @param random decides the order of topics and among equals
     */
    public Interview(List<InterviewQuestion> pool, Level level, Random random) {
        List<InterviewQuestion> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, random);
        this.pool = shuffled;
        this.topics = new ArrayDeque<>(
                shuffled.stream().map(InterviewQuestion::topic).distinct().toList());
        this.level = level;
    }

    /** The next question; empty when all have been asked. */
    public Optional<Turn> next() {
        Optional<Turn> turn = followUp ? Optional.of(new Turn(last.question(), true)) : question();
        followUp = false;
        turn.ifPresent(now -> last = now);
        return turn;
    }

    private Optional<Turn> question() {
        if (inTopic >= OF_A_TOPIC) {
            nextTopic();
        }
        for (int tried = 0; tried < topics.size(); tried++) {
            Optional<InterviewQuestion> found = nearest(topics.peek());
            if (found.isPresent()) {
                inTopic++;
                asked.add(found.get().id());
                return Optional.of(new Turn(found.get(), false));
            }
            nextTopic();
        }
        return Optional.empty();
    }

    private void nextTopic() {
        topics.add(topics.remove());
        inTopic = 0;
    }

    private Optional<InterviewQuestion> nearest(String topic) {
        return pool.stream()
                .filter(question -> question.topic().equals(topic) && !asked.contains(question.id()))
                .min(Comparator.comparingInt(
                        question -> Math.abs(question.level().ordinal() - level.ordinal())));
    }

    /** What became of the last turn; it decides what comes next. */
    public void answered(Grade grade) {
        if (grade == Grade.GOOD
                && !last.followUp()
                && last.question().followUp().isPresent()) {
            followUp = true;
        } else if (grade == Grade.GOOD) {
            level = level.harder();
        } else if (last.followUp()) {
            inTopic = OF_A_TOPIC; // the answer was good, what lies behind it less so: enough of this
        } else {
            level = grade == Grade.PARTLY ? level : level.easier();
        }
    }

    /** On which level the next question is chosen. */
    public Level level() {
        return level;
    }
}
