package dev.forkshop.workbench.terminal;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The terminal in the hands of another program: a job asks for it, the thread that reads keys stops reading, gives it away
 * and waits until it is back.
 */
final class Lending {
    private final Thread reader;
    private volatile Loan asked;

    /** One borrower's turn. */
    private record Loan(CompletableFuture<Void> given, CompletableFuture<Void> returned) {}

    Lending(Thread reader) {
        this.reader = reader;
    }

    /** Waits for the terminal, then calls this. On the borrower's thread; one borrower at a time. */
    synchronized <T> T borrow(Callable<T> use) throws Exception {
        Loan loan = new Loan(new CompletableFuture<>(), new CompletableFuture<>());
        asked = loan;
        reader.interrupt();
        try {
            loan.given().get();
            return use.call();
        } finally {
            asked = null;
            loan.returned().complete(null);
        }
    }

    /** Whether somebody waits for the terminal; the reader's thread was interrupted for that. */
    boolean isAsked() {
        return asked != null;
    }

    /** Gives it to who waits for it, if anybody does, and waits until it is back. On the reader's thread. */
    void give() {
        Loan loan = asked;
        if (loan != null) {
            loan.given().complete(null);
            loan.returned().join();
            Thread.interrupted(); // whoever asked interrupted us; all that it meant is done
        }
    }
}
