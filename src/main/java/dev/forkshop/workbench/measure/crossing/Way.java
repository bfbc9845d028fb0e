package dev.forkshop.workbench.measure.crossing;

/** How bytes reach another thread or process. */
public enum Way {
    COPY("copy"),
    TRANSFER("transfer"),
    SHARE("share");

    private final String text;

    Way(String text) {
        this.text = text;
    }

    /** As facts and tables call it. */
    @Override
    public String toString() {
        return text;
    }
}
