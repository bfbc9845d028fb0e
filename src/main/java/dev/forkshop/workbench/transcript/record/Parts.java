package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a line apart into what is stable and what becomes a hole. Secrets are found in the whole line first, for one
 * may lie across several spans.
 */
final class Parts {
    private static final Pattern NUMBER =
            Pattern.compile("([^\\d]*?)([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(.*)", Pattern.DOTALL);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(?<![\\w.,])\\d{3,}(?!\\w|[.,]\\d)");
    /** What a line of a transcript cannot hold as it is: line breaks, and halves of surrogate pairs. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\r\\n\\p{Cs}]+");

    private static final Set<Role> NUMBERED = EnumSet.of(Role.PID, Role.TID, Role.PORT);

    private final Secrets secrets;
    private final Map<String, Kind> known;

    /** {@code known} are the numbers of processes, threads and ports, which may also show in stable text. */
    Parts(Secrets secrets, Map<String, Kind> known) {
        this.secrets = secrets;
        this.known = known;
    }

    List<Part> of(Line line) {
        String text = line.plain();
        BitSet secret = secrets.in(text);
        int length = text.stripTrailing().length();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Span span : line.spans()) {
            int end = Math.min(length, at + span.text().length());
            addSpan(text, at, end, span.role(), secret, parts);
            at = Math.max(at, end);
        }
        return parts;
    }

    private void addSpan(String text, int from, int end, Role role, BitSet secret, List<Part> parts) {
        int at = from;
        while (at < end) {
            boolean hidden = secret.get(at);
            int next = hidden ? secret.nextClearBit(at) : secret.nextSetBit(at);
            int stop = next < 0 ? end : Math.min(next, end);
            add(text.substring(at, stop), role, hidden, parts);
            at = stop;
        }
    }

    private void add(String text, Role role, boolean hidden, List<Part> parts) {
        if (hidden) {
            parts.add(Part.hole(Kind.ANY, text));
        } else if (role.hole().isEmpty()) {
            addStable(text, parts);
        } else {
            addHole(text, Kind.of(role.hole()).orElseThrow(), parts);
        }
    }

    private void addHole(String text, Kind kind, List<Part> parts) {
        Matcher number = NUMBER.matcher(text);
        if (!kind.numeric()) {
            addShaped(text, kind, parts);
        } else if (number.matches()) {
            addNumber(number, kind, parts);
        } else {
            addStable(text, parts);
        }
    }

    private void addNumber(Matcher number, Kind kind, List<Part> parts) {
        boolean signed = number.group(2).matches("[-+].*") && kind != Kind.N;
        boolean otherUnit = kind == Kind.MS && !number.group(3).matches("|\\s?ms.*");
        addStable(number.group(1) + (signed ? number.group(2).charAt(0) : ""), parts);
        parts.add(Part.hole(otherUnit ? Kind.N : kind, signed ? number.group(2).substring(1) : number.group(2)));
        addStable(number.group(3), parts);
    }

    private static void addShaped(String text, Kind kind, List<Part> parts) {
        String shape = kind == Kind.ID ? "[\\w-]+" : kind == Kind.PATH ? "\\S+|\"[^\"]+\"|'[^']+'" : "\\S+";
        boolean writable = !UNWRITABLE.matcher(text).find();
        parts.add(Part.hole(writable && text.matches(shape) ? kind : Kind.ANY, text));
    }

    private void addStable(String text, List<Part> parts) {
        int at = 0;
        for (Matcher broken = UNWRITABLE.matcher(text); broken.find(); at = broken.end()) {
            addWritable(text.substring(at, broken.start()), parts);
            parts.add(Part.hole(Kind.ANY, broken.group()));
        }
        addWritable(text.substring(at), parts);
    }

    private void addWritable(String text, List<Part> parts) {
        int at = 0;
        for (Matcher number = WHOLE_NUMBER.matcher(text); number.find(); ) {
            if (known.containsKey(number.group())) {
                addText(text.substring(at, number.start()), parts);
                parts.add(Part.hole(known.get(number.group()), number.group()));
                at = number.end();
            }
        }
        addText(text.substring(at), parts);
    }

    private static void addText(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(Part.stable(text));
        }
    }

    /** The numbers of lines that are processes, threads or ports. */
    static Map<String, Kind> numbers(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> NUMBERED.contains(span.role()))
                .collect(Collectors.toMap(
                        Span::text, span -> Kind.of(span.role().hole()).orElseThrow(), (a, b) -> a));
    }
}
