package dev.forkshop.workbench.lesson.play;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How far the learner is. Immutable.
 *
 * @param steps what became of a step, by its name {@code lesson#step}
 * @param places where the learner is, by lesson
 * @param last the lesson that the learner was in last; empty for none
 */
public record Progress(Map<String, StepProgress> steps, Map<String, LessonPlace> places, String last) {
    static final int VERSION = 1;

    /** What became of a step. */
    public enum State {
        NEW,
        STARTED,
        /** Walked to its end, but something in it was passed over. */
        SKIPPED,
        DONE
    }

    /**
     * A step, as far as the learner went in it.
     *
     * @param hints how many of its hints were asked for
     * @param solution whether its solution was looked at
     * @param commands what the learner ran in it, as the lesson shows it
     */
    public record StepProgress(State state, int hints, boolean solution, List<String> commands) {
        static final StepProgress NONE = new StepProgress(State.NEW, 0, false, List.of());

        public StepProgress {
            state = state == null ? State.NEW : state;
            commands = commands == null ? List.of() : List.copyOf(commands);
        }

        /** What is done stays done. */
        StepProgress reached(State now) {
            return now.compareTo(state) > 0 ? new StepProgress(now, hints, solution, commands) : this;
        }

        StepProgress hinted(int count) {
            return new StepProgress(state, Math.max(hints, count), solution, commands);
        }

        StepProgress solutionSeen() {
            return new StepProgress(state, hints, true, commands);
        }

        StepProgress ran(Collection<String> now) {
            Set<String> all = new LinkedHashSet<>(commands);
            all.addAll(now);
            return new StepProgress(state, hints, solution, List.copyOf(all));
        }
    }

    /**
     * Where in a lesson the learner is.
     *
     * @param block how many blocks of the step are behind
     * @param running which of them started something that still ran
     * @param playing whether it was in the middle of a free experiment
     * @param own what the learner had started besides, and still ran
     */
    public record LessonPlace(String step, int block, List<Integer> running, boolean playing, List<String> own) {
        public LessonPlace {
            step = step == null ? "" : step;
            running = running == null ? List.of() : List.copyOf(running);
            own = own == null ? List.of() : List.copyOf(own);
        }

        LessonPlace(String step, int block, List<Integer> running, boolean playing) {
            this(step, block, running, playing, List.of());
        }
    }

    public Progress {
        steps = steps == null ? Map.of() : Map.copyOf(steps);
        places = places == null ? Map.of() : Map.copyOf(places);
        last = last == null ? "" : last;
    }

    /** The lesson that the learner was in last. */
    public Optional<String> latest() {
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    public static Progress none() {
        return new Progress(Map.of(), Map.of(), "");
    }

    /** What became of the step with this name. */
    public StepProgress of(String step) {
        return steps.getOrDefault(step, StepProgress.NONE);
    }

    Progress step(String name, UnaryOperator<StepProgress> change) {
        Map<String, StepProgress> changed = new TreeMap<>(steps);
        changed.put(name, change.apply(of(name)));
        return new Progress(changed, places, last);
    }

    Progress at(String lesson, LessonPlace place) {
        Map<String, LessonPlace> changed = new TreeMap<>(places);
        changed.put(lesson, place);
        return new Progress(steps, changed, lesson);
    }
}
