package dev.forkshop.workbench.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One way of saying a key point: words that must all be said, close together, in any order. With a subject ({@code spawn >
 * stream}) they must be said of it and of none of its rivals.
 *
 * @param subject empty where it does not matter of what the words are said
 */
record Way(String written, String subject, List<Said.Word> words) {
    private static final int CLOSE = 7;

    static Way of(String written) {
        String[] halves = written.split("\\s>\\s", 2);
        String subject = halves.length == 2 ? stem(halves[0]) : "";
        return new Way(written, subject, Said.of(halves[halves.length - 1]).words());
    }

    private static String stem(String subject) {
        return Said.of(subject).words().get(0).stem();
    }

    private boolean denying() {
        return words.stream().anyMatch(Said.Word::denied);
    }

    /** @param rivals the subjects that the ways of the same question speak of */
    boolean saidIn(String answer, Said said, Set<String> rivals) {
        if (words.isEmpty()) {
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

    /** The rivals named last before a word; where there is none, those named next in its sentence. */
    private static Set<String> subjects(int at, Said said, Set<String> rivals) {
        Set<String> current = new HashSet<>();
        int lastRival = -1;
        for (int index = 0; index < said.words().size(); index++) {
            Said.Word word = said.words().get(index);
            String rival = rival(word, rivals);
            if (index >= at && !current.isEmpty() || index > at && !sameSentence(said, at, index)) {
                break;
            }
            if (!rival.isEmpty() && !word.aside()) {
                if (!(word.joined() && lastRival == index - 1)) {
                    current.clear();
                }
                current.add(rival);
                lastRival = index;
            }
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
