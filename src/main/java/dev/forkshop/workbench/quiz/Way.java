package dev.forkshop.workbench.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One way of saying a key point: words that must all be said, close together, in any order. With a subject ({@code spawn >
 * stream}) they must be said of it and of none of its rivals. In quotation marks just these words count, in this order.
 *
 * @param subject empty where it does not matter of what the words are said
 */
record Way(String written, String subject, boolean literal, List<Said.Word> words) {
    private static final int CLOSE = 7;

    static Way of(String written) {
        String[] halves = written.split("\\s>\\s", 2);
        String subject = halves.length == 2 ? stem(halves[0]) : "";
        boolean literal = written.startsWith("\"");
        return new Way(
                written, subject, literal, Said.of(halves[halves.length - 1]).words());
    }

    private static String stem(String subject) {
        return Said.of(subject).words().get(0).stem();
    }

    private boolean denying() {
        return words.stream().anyMatch(Said.Word::denied);
    }

    /** @param rivals the subjects that the ways of the same question speak of */
    boolean saidIn(String answer, Said said, Set<String> rivals) {
        if (words.isEmpty() || literal) {
            return (" " + String.join(" ", Said.stems(answer)) + " ")
                            .contains(" " + String.join(" ", Said.stems(written)) + " ")
                    || Said.stems(written).isEmpty() && answer.contains(written);
        }
        for (int from = 0; from < said.words().size(); from++) {
            if (saidFrom(from, said, rivals)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all words stand near this one, which is the first of them that is said. */
    private boolean saidFrom(int from, Said said, Set<String> rivals) {
        Set<Integer> found = new HashSet<>();
        boolean denied = false;
        int last = Math.min(said.words().size(), from + CLOSE + 2 * words.size());
        for (int at = from; at < last && sameSentence(said, from, at); at++) {
            int index = wanted(said.words().get(at), found);
            if (index >= 0 && isSaidOfSubject(at, said, rivals)) {
                found.add(index);
                denied |= said.words().get(at).denied();
            } else if (at == from) {
                return false;
            }
        }
        return found.size() == words.size() && denied == denying();
    }

    private static boolean sameSentence(Said said, int from, int at) {
        return said.words().get(from).sentence() == said.words().get(at).sentence();
    }

    private int wanted(Said.Word word, Set<Integer> found) {
        for (int index = 0; index < words.size(); index++) {
            if (!found.contains(index) && Slip.same(words.get(index).stem(), word.stem())) {
                return index;
            }
        }
        return -1;
    }

    // ---- of whom it is said

    private boolean isSaidOfSubject(int at, Said said, Set<String> rivals) {
        return subject.isEmpty() || subjects(at, said, rivals).contains(subject);
    }

    /**
     * Of whom a word is said: of who is named before it in its clause, or else behind it there; or else in its sentence;
     * or else of whoever was named last.
     */
    private static Set<String> subjects(int at, Said said, Set<String> rivals) {
        Said.Word word = said.words().get(at);
        return Stream.<Predicate<Said.Word>>of(
                        other -> other.clause() == word.clause(),
                        other -> other.sentence() == word.sentence(),
                        other -> other.sentence() < word.sentence())
                .map(near -> named(at, said, rivals, near))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> named(int at, Said said, Set<String> rivals, Predicate<Said.Word> near) {
        Set<String> current = new HashSet<>();
        int last = -1;
        for (int index = 0;
                index < said.words().size() && (index < at || current.isEmpty() || last == index - 1);
                index++) {
            Said.Word word = said.words().get(index);
            String rival = near.test(word) && !word.aside() ? rival(word, rivals) : "";
            boolean goesOn = word.joined() && last == index - 1;
            if (rival.isEmpty() || index > at && !current.isEmpty() && !goesOn) {
                continue;
            }
            if (!goesOn) {
                current.clear();
            }
            current.add(rival);
            last = index;
        }
        return current;
    }

    private static String rival(Said.Word word, Set<String> rivals) {
        return rivals.stream()
                .filter(rival -> Slip.same(rival, word.stem()))
                .findFirst()
                .orElse("");
    }
}
