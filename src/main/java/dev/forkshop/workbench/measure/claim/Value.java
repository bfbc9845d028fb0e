package dev.forkshop.workbench.measure.claim;

/** What one sample of a figure is: a number or a word. */
public sealed interface Value {
    /** A number, in the figure's unit. */
    record Amount(double number) implements Value {
        @Override
        public String toString() {
            return Amounts.text(number);
        }
    }

    /** A word: {@code yes}, {@code ENOENT}. */
    record Word(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A number where the text is one. */
    static Value of(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new Amount(Double.parseDouble(text)) : new Word(text);
    }
}
