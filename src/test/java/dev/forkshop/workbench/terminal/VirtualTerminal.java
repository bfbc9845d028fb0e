package dev.forkshop.workbench.terminal;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A terminal in memory: keys go in as text, the screen comes out as rows of plain text. */
final class VirtualTerminal {
    /** ScreenTerminal keeps a pending wrap over a restored cursor, as no terminal does; a step to the left ends it. */
    private static final String RESTORE = "\0338";

    private static final String LEFT = "\033[D";
    private static final long LIMIT_MILLIS = 10_000;

    private final int columns;
    private final int rows;
    private final ScreenTerminal screen;
    private final LineDisciplineTerminal terminal;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    VirtualTerminal(int columns, int rows) throws IOException {
        this.columns = columns;
        this.rows = rows;
        this.screen = new ScreenTerminal(columns, rows);
        this.terminal = new LineDisciplineTerminal("virtual", "screen-256color", new Display(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(columns, rows));
    }

    LineDisciplineTerminal terminal() {
        return terminal;
    }

    /** Presses these keys, one after the other. */
    void type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    /** The screen, without blanks at the ends of rows and without empty rows. */
    synchronized List<String> rows() {
        long[] cells = new long[columns * rows];
        screen.dump(cells, 0, 0, rows, columns, null);
        List<String> text = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append((char) (cells[row * columns + column] & 0xffff));
            }
            text.add(line.toString().replace('\0', ' ').stripTrailing());
        }
        text.removeIf(String::isEmpty);
        return text;
    }

    /** Everything that was ever written, control sequences included. */
    synchronized String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** Waits until the screen is as wanted; fails, showing it, where that does not happen. */
    synchronized List<String> await(String wanted, Predicate<List<String>> condition) throws InterruptedException {
        long end = System.currentTimeMillis() + LIMIT_MILLIS;
        while (!condition.test(rows())) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                fail("the screen never had " + wanted + ":\n" + String.join("\n", rows()));
            }
            wait(left);
        }
        return rows();
    }

    /** Waits until a row is exactly this. */
    List<String> awaitRow(String row) throws InterruptedException {
        return await("the row '" + row + "'", rows -> rows.contains(row));
    }

    /** Waits until the row of the prompt, the last but the status line, is exactly this. */
    List<String> awaitPrompt(String row) throws InterruptedException {
        return await("the prompt '" + row + "'", rows -> {
            List<String> above =
                    rows.stream().filter(text -> !text.startsWith(" loop ")).toList();
            return !above.isEmpty() && above.get(above.size() - 1).equals(row);
        });
    }

    private final class Display extends OutputStream {
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            pending.write(b);
        }

        @Override
        public void flush() {
            synchronized (VirtualTerminal.this) {
                written.writeBytes(pending.toByteArray());
                screen.write(pending.toString(StandardCharsets.UTF_8).replace(RESTORE, LEFT + RESTORE));
                pending.reset();
                VirtualTerminal.this.notifyAll();
            }
        }
    }
}
