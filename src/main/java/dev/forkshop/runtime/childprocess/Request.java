package dev.forkshop.runtime.childprocess;

/** What was asked for when a child was started, in one line. */
public final class Request {
    private Request() {}

    /** {@code fork Doubler}, {@code spawn git --version}. */
    public static String of(ChildProcess child) {
        boolean forked = child.channel() != null;
        return child.spawnargs().stream()
                .filter(word -> forked && word.endsWith(".java"))
                .findFirst()
                .map(module -> "fork " + module.replaceFirst("^.*/(.*)\\.java$", "$1"))
                .orElseGet(() -> "spawn " + String.join(" ", child.spawnargs()));
    }
}
