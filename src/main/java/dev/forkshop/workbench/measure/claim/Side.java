package dev.forkshop.workbench.measure.claim;

/** Where one of the two programs of an experiment runs. */
public enum Side {
    NODE("node"),
    FORKSHOP("forkshop");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
