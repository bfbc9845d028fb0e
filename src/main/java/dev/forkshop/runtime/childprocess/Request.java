package dev.forkshop.runtime.childprocess;

/** What was asked for when a child was started, in one line. */
public final class Request {
    private Request() {}

    /** {@code fork Doubler}, {@code spawn git --version}. */
    public static String of(ChildProcess child) {
        return child.channel() == null ? spawned(child) : forked(child);
    }

    private static String spawned(ChildProcess child) {
        return "spawn " + String.join(" ", child.spawnargs());
    }

    private static String forked(ChildProcess child) {
        return child.spawnargs().stream()
                .filter(word -> word.endsWith(".java"))
                .findFirst()
                .map(module -> "fork " + module.replaceFirst("^.*/(.*)\\.java$", "$1"))
                .orElseGet(() -> spawned(child));
    }
}
