package dev.forkshop.workbench.lesson.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptOutputTest {
    @Test
    void outputOfACommandIsKeptForTheProgramsThatItStarted() {
        Journal journal = new Journal(Origin.here());
        journal.append(new ProcessFact.Started(7, "spawn", "ls", List.of(), false));
        KeptOutput kept = new KeptOutput();
        kept.keep(
                journal.since(0),
                List.of(
                        Line.output("a", Line.Channel.OUT),
                        Line.output("oops", Line.Channel.ERR),
                        Line.of().label("what happened  ").text("told").line(),
                        Line.output("b", Line.Channel.OUT)));
        assertEquals(Optional.of("a\nb"), kept.of(7, "stdout"));
        assertEquals(Optional.of("oops"), kept.of(7, "stderr"));
        assertEquals(Optional.empty(), kept.of(8, "stdout"));
    }
}
