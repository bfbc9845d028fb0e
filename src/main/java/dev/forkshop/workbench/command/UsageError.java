package dev.forkshop.workbench.command;

/** A line that cannot be understood: exit status 2. Nothing was started. */
public final class UsageError extends RuntimeException {
    private final String hint;

    /**
     * @param message what is wrong, without a full stop
     * @param hint what to type instead; may be empty
     */
    public UsageError(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
