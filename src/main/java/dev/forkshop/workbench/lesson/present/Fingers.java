package dev.forkshop.workbench.lesson.present;

import java.util.Set;

/** Reads keys as moves; digits wait for the Enter that ends the number. */
final class Fingers {
    private static final Set<String> ON = Set.of(" ", "n", "l", "j", "\033[C", "\033OC", "\033[B", "\033OB", "\033[6~");
    private static final Set<String> BACK =
            Set.of("p", "h", "k", "\177", "\b", "\033[D", "\033OD", "\033[A", "\033OA", "\033[5~");
    private static final Set<String> ENTER = Set.of("", "\r", "\n");

    private String number = "";

    Move read(String keys) {
        if (keys.matches("\\d+")) {
            number += keys;
            return keys.length() > 1 ? jump() : new Move.None();
        }
        if (ENTER.contains(keys)) {
            return number.isEmpty() ? new Move.Next() : jump();
        }
        number = "";
        return ON.contains(keys) ? new Move.Next() : BACK.contains(keys) ? new Move.Back() : other(keys);
    }

    private Move jump() {
        int step = number.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(number);
        number = "";
        return new Move.Jump(step);
    }

    private static Move other(String keys) {
        return switch (keys) {
            case "b", "." -> new Move.Blank();
            case "a" -> new Move.Hold();
            case "?" -> new Move.Help();
            case "q", "\004", "\033" -> new Move.End();
            default -> new Move.None();
        };
    }
}
