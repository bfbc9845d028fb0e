package dev.forkshop.workbench.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text as the words that carry its meaning: stems, synonyms merged, each with the sentence in which it stands and
 * whether it is denied there. Words such as <i>the</i> and <i>is</i> are gone.
 */
record Said(List<Word> words) {
    private static final Set<String> DENIALS =
            stemsOf("not no never without none nobody nothing neither nor lack avoid" + " prevent instead rather");
    /** What denies only before the word behind it here. */
    private static final Map<String, String> DENIES_WITH = Map.of("instead", "of", "rather", "than");

    private static final Set<String> EMPTY =
            stemsOf("a an the is are was were be been being am to of in on at it this that"
                    + " these those there they them their theirs its he she we you your i my our us as by for with from and or so"
                    + " then do does did done will would can could may might must should shall have has had having get got make"
                    + " made use used need require want let just also very too any some which what who whom whose when where while"
                    + " how if because since into onto up about but still ever really actually directly even longer much"
                    + " necessarily automatically simply basically both than unlike whereas each every via through per only"
                    + " merely like such more");
    private static final Set<String> COMPARING = stemsOf("unlike than versus vs instead rather not");
    private static final Set<String> CONTRASTS = stemsOf("while whereas but");
    private static final Set<String> NO_DENIAL_BEFORE = stemsOf("only just merely necessarily");
    private static final String SENTENCE = "\u0001";
    private static final String CLAUSE = "\u0002";

    /**
     * One word that carries meaning.
     *
     * @param sentence counted from 0
     * @param clause counted from 0, through all sentences
     * @param aside named only to compare with: <i>unlike spawn</i>
     * @param joined only <i>and</i>, <i>or</i>, a comma or less stands between it and the word before
     */
    record Word(String stem, int sentence, int clause, boolean denied, boolean aside, boolean joined) {}

    private static Set<String> stemsOf(String words) {
        return Arrays.stream(words.split(" ")).map(Stem::of).collect(Collectors.toUnmodifiableSet());
    }

    static Said of(String text) {
        return new Reader(Synonyms.merged(stems(text))).read();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Every word as a stem, and marks between sentences and clauses. */
    static List<String> stems(String text) {
        String flat = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\bi/o\\b", "io")
                .replaceAll("\\b(ca|wo)n't\\b", "$1n not")
                .replaceAll("n't\\b", " not")
                .replace("cannot", "can not")
                .replaceAll("(?<=\\d)[,_](?=\\d)", "")
                .replaceAll("([.!?;](\\s|$)|\\n\\s*\\n)", " " + SENTENCE + " ")
                .replaceAll("[,()—–:]| - ", " " + CLAUSE + " ")
                .replaceAll("'s\\b", "")
                .replaceAll("(?<=[a-z])_(?=[a-z])", " ")
                .replaceAll("[^\\p{L}\\p{N}_$" + SENTENCE + CLAUSE + "]+", " ");
        return Arrays.stream(flat.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .map(Stem::of)
                .toList();
    }

    /** Walks once through the stems. */
    private static final class Reader {
        private final List<String> stems;
        private final List<Word> words = new ArrayList<>();
        private int sentence;
        private int clause;
        private boolean denied;
        private boolean aside;
        private boolean joined;

        Reader(List<String> stems) {
            this.stems = stems;
        }

        Said read() {
            for (int at = 0; at < stems.size(); at++) {
                read(stems.get(at), at + 1 < stems.size() ? stems.get(at + 1) : "");
            }
            return new Said(List.copyOf(words));
        }

        private void read(String stem, String next) {
            if (stem.equals(SENTENCE)) {
                sentence++;
                clause++;
                begin(false);
            } else if (stem.equals(CLAUSE) || CONTRASTS.contains(stem)) {
                clause++;
                begin(joined);
            } else if (DENIALS.contains(stem)) {
                denied = DENIES_WITH.getOrDefault(stem, next).equals(next) && !NO_DENIAL_BEFORE.contains(next);
                aside = denied && COMPARING.contains(stem);
            } else if (COMPARING.contains(stem)) {
                aside = true;
            } else if (stem.equals("or")) {
                denied |= !words.isEmpty() && words.get(words.size() - 1).denied();
            } else if (!EMPTY.contains(stem)) {
                add(stem);
            }
        }

        private void begin(boolean joins) {
            denied = false;
            aside = false;
            joined = joins;
        }

        /** A denial goes on over "or": no locks or races. */
        private void add(String stem) {
            words.add(new Word(stem, sentence, clause, denied, aside, joined));
            begin(true);
        }
    }
}
