package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a child tells into the parent's journal, with the child's time and origin. What the child had begun and
 * could not tell the end of is ended here, in its name, when its channel is closed: it is gone.
 */
public final class FactReceiver {
    private final Journal journal;
    private final long start;
    private final Map<Long, Entry> open = new LinkedHashMap<>();
    private final Map<Long, Long> numbers = new LinkedHashMap<>();

    private FactReceiver(Journal journal, long start) {
        this.journal = journal;
        this.start = start;
    }

    /** {@code start} is the number of the fact that tells of the child's start. */
    public static void listen(Channel channel, Journal journal, long start) {
        FactReceiver receiver = new FactReceiver(journal, start);
        channel.onInternalMessage(receiver::hear);
        channel.onClosed(receiver::endWhatIsOpen);
    }

    private void hear(Map<?, ?> message) {
        if (!FactSender.COMMAND.equals(message.get("cmd"))) {
            return;
        }
        try {
            ((List<?>) message.get("facts")).forEach(each -> adopt(FactCodec.decode((List<?>) each)));
        } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw ErrorCode.ERR_IPC_BAD_FRAME.causedBy(e, "a fact that is none");
        }
    }

    private void adopt(Entry told) {
        long here = journal.adopt(told, numbers.getOrDefault(told.cause(), start));
        if (told.fact() instanceof Fact.Opening) {
            numbers.put(told.number(), here);
            open.put(here, told);
        } else if (told.fact() instanceof Fact.Closing) {
            open.remove(numbers.remove(told.cause()));
        }
    }

    private void endWhatIsOpen() {
        open.forEach((number, told) ->
                UntoldEnd.of(told.fact()).ifPresent(fact -> journal.appendFor(told.origin(), fact, number)));
        open.clear();
    }
}
