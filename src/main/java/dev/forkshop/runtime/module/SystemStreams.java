package dev.forkshop.runtime.module;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code System.out} and {@code System.err} where modules share a process: what a module prints there goes where its
 * console writes; what anybody else prints goes where it always went. Any thread.
 */
final class SystemStreams {
    private static boolean diverted;

    private SystemStreams() {}

    /** From now on, in this process. */
    static synchronized void divert() {
        if (!diverted) {
            diverted = true;
            System.setOut(printing(new Diverted(System.out, ModuleOptions::stdout)));
            System.setErr(printing(new Diverted(System.err, ModuleOptions::stderr)));
        }
    }

    private static PrintStream printing(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static final class Diverted extends OutputStream {
        private final PrintStream usual;
        private final Function<ModuleOptions, ModuleOutput> own;

        Diverted(PrintStream usual, Function<ModuleOptions, ModuleOutput> own) {
            this.usual = usual;
            this.own = own;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            Optional<ModuleScope> module = ModuleScope.find();
            if (module.isPresent()) {
                own.apply(module.get().options).write(Arrays.copyOfRange(bytes, from, from + length));
            } else {
                usual.write(bytes, from, length);
            }
        }

        @Override
        public void flush() {
            usual.flush();
        }
    }
}
