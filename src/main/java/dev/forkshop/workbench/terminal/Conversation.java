package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.CompletionSource;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person talks to at the prompt.
 *
 * @param place where the person is in a lesson, for the status line
 */
public record Conversation(
        Shell shell, Session session, CompletionSource values, Line greeting, Supplier<Optional<Line>> place) {}
