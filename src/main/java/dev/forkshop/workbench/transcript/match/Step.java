package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.transcript.Count;
import dev.forkshop.workbench.transcript.Expected;
import dev.forkshop.workbench.transcript.Expected.AnyLines;
import dev.forkshop.workbench.transcript.Expected.AnyOrder;
import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.LinePattern;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step of the expected output in the one shape that the matcher knows: lines that come in any order, each as often as
 * its count says, and perhaps a filler that takes any other line. A single line is a set of one, {@code ...} a filler
 * alone.
 */
record Step(int line, List<One> members, Optional<AnyLines> filler) {
    private record Same(LinePattern pattern, Channel channel) {}

    static Step of(Expected expected) {
        if (expected instanceof One one) {
            return new Step(one.line(), List.of(one), Optional.empty());
        }
        if (expected instanceof AnyLines any) {
            return new Step(any.line(), List.of(), Optional.of(any));
        }
        AnyOrder set = (AnyOrder) expected;
        Optional<AnyLines> filler = Optional.of(new AnyLines(set.line(), Optional.empty()));
        return new Step(set.line(), merged(set.members()), set.loose() ? filler : Optional.empty());
    }

    /** Equal nameless lines become one line that comes more often: which of them is which makes no difference. */
    private static List<One> merged(List<One> members) {
        Map<Object, One> merged = new LinkedHashMap<>();
        for (One member : members) {
            boolean named = !member.pattern().names().isEmpty();
            merged.merge(named ? member.line() : new Same(member.pattern(), member.channel()), member, Step::both);
        }
        return List.copyOf(merged.values());
    }

    private static One both(One one, One other) {
        Count count = one.count().plus(other.count());
        return new One(one.line(), one.pattern(), count, one.channel(), one.written());
    }

    List<Integer> noneTaken() {
        return Collections.nCopies(members.size(), 0);
    }

    boolean satisfied(List<Integer> taken) {
        for (int i = 0; i < members.size(); i++) {
            if (taken.get(i) < members.get(i).count().min()) {
                return false;
            }
        }
        return true;
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        members.forEach(member -> names.addAll(member.pattern().names()));
        return names;
    }
}
