package dev.forkshop.runtime.module;

/** A module has no {@code public static void main(String[])} to begin with. */
public final class NoMainException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoMainException(String mainClass, Throwable cause) {
        super(mainClass + " has no method public static void main(String[] arguments): a module begins there", cause);
    }
}
