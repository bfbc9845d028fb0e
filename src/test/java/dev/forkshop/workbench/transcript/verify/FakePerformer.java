package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Texts;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A performer that answers by heart and remembers what it was asked. */
public final class FakePerformer implements Performer {
    private final Map<String, Performance> answers = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();

    public FakePerformer on(String command, String... lines) {
        return on(command, Performance.exited(0, Duration.ofMillis(5), Texts.came(lines)));
    }

    public FakePerformer onLines(String command, List<Line> lines) {
        return on(command, Performance.exited(0, Duration.ofMillis(5), lines));
    }

    public FakePerformer on(String command, Performance performance) {
        answers.put(command, performance);
        return this;
    }

    List<Request> asked() {
        return asked;
    }

    @Override
    public Performance perform(Request request, Consumer<Line> live) throws CannotPerform {
        asked.add(request);
        if (!answers.containsKey(request.command())) {
            throw new CannotPerform("no answer to " + request.command());
        }
        answers.get(request.command()).lines().forEach(live);
        return answers.get(request.command());
    }
}
