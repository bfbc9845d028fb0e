package dev.forkshop.workbench.lesson.play;

import dev.forkshop.workbench.lesson.ShopFence;
import dev.forkshop.workbench.lesson.Step;
import dev.forkshop.workbench.transcript.Condition;
import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.verify.Conditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which commands of a step run on this machine, and plain words for those that do not. */
final class Availability {
    private final Step step;
    private final Conditions machine;

    Availability(Step step, Conditions machine) {
        this.step = step;
        this.machine = machine;
    }

    /** The commands of a fence that run here, as they would be typed. */
    List<String> commands(ShopFence fence) {
        return fence.transcript().exchanges().stream()
                .filter(exchange -> obstacle(exchange).isEmpty())
                .map(exchange -> exchange.command().text())
                .toList();
    }

    private Optional<Condition> obstacle(Exchange exchange) {
        return exchange.conditions().stream()
                .filter(condition -> machine.unmet(condition).isPresent())
                .findFirst();
    }

    /**
     * What a learner should know of the commands of a fence that do not run, a sentence for each thing that is missing.
     * Nothing is said of a command that only stands in for one that does run.
     */
    List<String> words(ShopFence fence) {
        Map<Condition, List<String>> lacking = new LinkedHashMap<>();
        for (Exchange exchange : fence.transcript().exchanges()) {
            obstacle(exchange)
                    .filter(condition -> !condition.not())
                    .map(condition -> unplaced(condition))
                    .ifPresent(condition -> lacking.computeIfAbsent(condition, key -> new ArrayList<>())
                            .add(exchange.command().text().replace("\n", " ")));
        }
        return lacking.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Condition unplaced(Condition condition) {
        return new Condition(
                0, condition.not(), condition.name(), condition.operator(), condition.version(), condition.written());
    }

    private String sentence(Condition missing, List<String> commands) {
        String rest = commands.size() == 1 ? "" : " (and " + (commands.size() - 1) + " more)";
        String what = machine.unmet(missing).orElseThrow() + ", so this does not run here: " + commands.get(0) + rest;
        return what + (hasSubstitute(missing) ? ". What follows is the nearest thing that does." : ".");
    }

    private boolean hasSubstitute(Condition missing) {
        return step.all(ShopFence.class).stream()
                .flatMap(fence -> fence.transcript().exchanges().stream())
                .flatMap(exchange -> exchange.conditions().stream())
                .anyMatch(condition -> condition.not() && condition.asked().equals(missing.asked()));
    }
}
