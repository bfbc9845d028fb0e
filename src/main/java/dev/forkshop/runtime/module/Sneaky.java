package dev.forkshop.runtime.module;

/** Throws what a module threw as it is, also where the compiler expects no checked exception. */
final class Sneaky {
    private Sneaky() {}

    static RuntimeException sneak(Throwable thrown) {
        return Sneaky.<RuntimeException>as(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException as(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
