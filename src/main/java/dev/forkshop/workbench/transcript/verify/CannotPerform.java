package dev.forkshop.workbench.transcript.verify;

/** A command could not be tried; the message says why. Exit status 3. */
public final class CannotPerform extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotPerform(String message) {
        super(message);
    }

    public CannotPerform(String message, Throwable cause) {
        super(message, cause);
    }
}
