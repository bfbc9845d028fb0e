package dev.forkshop.runtime.error;

/** The JavaScript class that an error of Node has; it stands before the code when the error is printed. */
public enum ErrorKind {
    ERROR("Error"),
    TYPE("TypeError"),
    RANGE("RangeError"),
    ABORT("AbortError"),
    DATA_CLONE("DataCloneError");

    private final String label;

    ErrorKind(String label) {
        this.label = label;
    }

    /** Node's name of the class. */
    public String label() {
        return label;
    }
}
