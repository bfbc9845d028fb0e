package dev.forkshop.workbench.command;

import java.util.Set;

/** What may be typed to an examiner instead of an answer. */
final class ExaminerWords {
    static final Set<String> LEAVE = Set.of("leave", "quit", "exit", "stop", "q");

    private ExaminerWords() {}
}
