package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonSkeletonTest {
    private final ParsedLesson parsed = LessonParser.parse("l.md", LessonSkeleton.of("event-loop"));

    @Test
    void skeletonIsALessonWithoutAProblem() {
        assertEquals(List.of(), parsed.problems());
        assertEquals("event-loop", parsed.lesson().id());
        assertEquals("Event loop", parsed.lesson().header().title());
    }

    @Test
    void skeletonHasAStepOfEachKind() {
        List<Step> steps = parsed.lesson().steps();
        assertEquals(1, steps.get(0).all(ShopFence.class).size());
        assertEquals(1, steps.get(1).all(QuestionBlock.class).size());
        assertTrue(steps.get(2).isExercise());
    }

    @Test
    void idThatIsNoneGetsABetterOne() {
        assertEquals(Optional.of("my-lesson"), LessonSkeleton.better("My Lesson"));
        assertEquals(Optional.empty(), LessonSkeleton.better("my-lesson"));
    }
}
