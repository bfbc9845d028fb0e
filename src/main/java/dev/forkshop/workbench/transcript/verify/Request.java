package dev.forkshop.workbench.transcript.verify;

import java.util.List;

/** A command line, its lines joined by line breaks, and the lines that are typed while it runs. */
public record Request(String command, List<String> inputs) {
    public Request {
        inputs = List.copyOf(inputs);
    }
}
