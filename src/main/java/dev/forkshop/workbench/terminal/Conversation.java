package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.CompletionSource;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** What a person talks to at the prompt. */
public record Conversation(Shell shell, Session session, CompletionSource values, Line greeting) {}
