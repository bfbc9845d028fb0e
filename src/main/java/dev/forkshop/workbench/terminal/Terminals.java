package dev.forkshop.workbench.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** JLine's terminal for the terminal of this process. */
final class Terminals {
    /** {@code _POSIX_VDISABLE} of Linux and of the systems that come from BSD. */
    private static final int NO_CHARACTER = System.getProperty("os.name").startsWith("Linux") ? 0 : 0xff;

    private Terminals() {}

    static Terminal system() throws IOException {
        Terminal terminal = open();
        if (terminal.getHeight() == 0 || terminal.getWidth() == 0) {
            terminal.setSize(new Size(80, 24)); // nobody has told the kernel how large it is
        }
        return terminal;
    }

    /** Where JLine's own library loads it is enough; the other providers start programs, or spin method handles. */
    private static Terminal open() throws IOException {
        try {
            return builder().exec(false).ffm(false).build();
        } catch (IllegalStateException noLibrary) {
            return builder().build();
        }
    }

    private static TerminalBuilder builder() {
        return TerminalBuilder.builder()
                .system(true)
                .jna(false)
                .jansi(false)
                .dumb(false)
                .encoding(charset(System.getProperty("native.encoding", "UTF-8")));
    }

    /**
     * Keys typed while nobody reads are kept, not echoed, and Ctrl-C is a key like any other: as a signal it would
     * overtake what was typed before it, and take away what was typed after it. Returns how the terminal was.
     */
    static Attributes takeOver(Terminal terminal) {
        Attributes found = terminal.enterRawMode();
        Attributes taken = terminal.getAttributes();
        taken.setControlChar(ControlChar.VINTR, NO_CHARACTER);
        taken.setControlChar(ControlChar.VQUIT, NO_CHARACTER);
        terminal.setAttributes(taken);
        return found;
    }

    /** ASCII says only that the locale is not set; what is typed then is UTF-8 all the same. */
    private static Charset charset(String locale) {
        Charset charset = Charset.forName(locale);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}
