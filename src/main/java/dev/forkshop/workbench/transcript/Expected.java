package dev.forkshop.workbench.transcript;

import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;
import java.util.Optional;

/** One step of the expected output. {@code line} is its number in the file. */
public sealed interface Expected {
    int line();

    /** The number of its last line in the file. */
    default int lastLine() {
        return line();
    }

    /** A line that comes as often as its count says. {@code written} is how it stands in the file. */
    record One(int line, LinePattern pattern, Count count, Channel channel, String written) implements Expected {}

    /** Any number of lines; of one channel if it names one. */
    record AnyLines(int line, Optional<Channel> channel) implements Expected {
        public boolean takes(Channel actual) {
            return channel.isEmpty() || channel.get() == actual;
        }
    }

    /** Lines in any order; a loose one, written with {@code ...} inside, lets others come between. */
    record AnyOrder(int line, int lastLine, List<One> members, boolean loose) implements Expected {
        public AnyOrder {
            members = List.copyOf(members);
        }
    }
}
