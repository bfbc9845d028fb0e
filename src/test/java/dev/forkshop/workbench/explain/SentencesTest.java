package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.ProcessFact;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void everyKindOfFactHasASentence() {
        Set<Class<?>> kinds = leaves(Fact.class).collect(Collectors.toSet());
        assertEquals(kinds, Sentences.kinds());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SentencesTest::leaves)
                : Stream.of(type);
    }

    @Test
    void aStartNamesTheProcessTheCallAndTheWholeCommand() {
        Fact fact = new ProcessFact.Started(7, "exec", "/bin/sh", List.of("-c", "git --version"), true);
        assertEquals(
                "7 started by exec: /bin/sh -c git --version",
                Sentences.of(fact).plain());
    }

    @Test
    void aMessageTellsItsNumberItsPeerAndItsBeginning() {
        Fact fact = new ChannelFact.Sent(7, 1, 11, "{\"num\":21}");
        assertEquals("message 1 to 7 {\"num\":21}, 11 bytes", Sentences.of(fact).plain());
    }

    @Test
    void aFloodOfMessagesTellsHowManyMoreThereWere() {
        Fact fact = new ChannelFact.ReceivedMore(7, 49_000, 392_000);
        assertEquals(
                "49,000 more messages from 7, 392,000 bytes", Sentences.of(fact).plain());
    }

    @Test
    void anEndByASignalNamesNoCode() {
        assertEquals(
                "7 ended by SIGKILL",
                Sentences.of(new ProcessFact.Exited(7, null, "SIGKILL")).plain());
    }
}
