package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The block below a command's output: what happened, what it did to the loop, what to try next. */
public final class WhatHappened {
    /** Below this a person calls the loop free. */
    static final long FREE_NANOS = 200_000_000;

    /** What runs on the loop itself has the blame for less. */
    static final long RUN_NANOS = 50_000_000;

    /** What serves on it has, too: a load is much to do even where others compute. */
    private static final long LOAD_NANOS = 100_000_000;

    private final Symbols symbols;
    private final Hints hints;

    public WhatHappened(Symbols symbols, Programs programs) {
        this.symbols = symbols;
        this.hints = new Hints(programs);
    }

    /** The whole block for a run. */
    public List<Line> of(Typed typed, Story story) {
        Block block = new Block();
        block.say("what happened", happened(typed, story));
        if (!typed.is("places", "crossing", "compare")) {
            block.say("the loop", loop(typed, story));
        }
        hints.of(typed, story).ifPresent(hint -> block.say("try", hint.line()));
        return block.lines();
    }

    /** Only the next step, for a command that could not do anything. */
    public List<Line> hint(Hint hint) {
        return new Block().say("try", hint.line()).lines();
    }

    private List<Line> happened(Typed typed, Story story) {
        if (LoadTale.tells(typed, story)) {
            return new LoadTale(typed, story).lines();
        }
        if (typed.is("places")) {
            return new Comparing(story).lines();
        }
        if (ClusterTale.tells(typed)) {
            List<Line> told = new ClusterTale(typed, story).lines();
            return told.isEmpty() ? here(typed, story) : told;
        }
        if (PoolStory.tells(typed)) {
            List<Line> told = new PoolStory(typed, story, symbols).lines();
            return told.isEmpty() ? here(typed, story) : told;
        }
        if (typed.is("crossing")) {
            return new Crossings(story).lines(typed);
        }
        if (typed.is("compare")) {
            return new Compared(story).lines();
        }
        if (story.lives().size() > 1) {
            return new ManyLives(symbols).of(story.lives());
        }
        if (story.first().isPresent()) {
            return new OneLife(typed, story.first().get(), symbols).lines();
        }
        List<Line> lines = here(typed, story);
        lines.addAll(workers(story.workers()));
        return lines;
    }

    private List<Line> workers(List<WorkerLife> workers) {
        if (workers.size() > 1) {
            return new ManyWorkers(symbols).of(workers);
        }
        return workers.stream()
                .flatMap(life -> new OneWorker(life, symbols).lines().stream())
                .toList();
    }

    // ---- a module on the shop's own loop

    private List<Line> here(Typed typed, Story story) {
        List<Line> lines = new ArrayList<>();
        if (typed.is("block")) {
            lines.add(Line.of()
                    .text("one callback computed in this process, ")
                    .pid(story.shop())
                    .text(", on its only loop")
                    .line());
        }
        story.own(ModuleFact.Rejected.class).forEach(fact -> lines.add(rejected(fact)));
        story.own(ModuleFact.Compiled.class)
                .forEach(fact -> lines.add(Line.of()
                        .text(fact.module() + " was compiled in ")
                        .duration(fact.nanos())
                        .line()));
        story.own(ModuleFact.Started.class).forEach(fact -> lines.add(place(typed, story, fact)));
        story.own(LoopFact.Uncaught.class).forEach(fact -> lines.add(Line.text("nobody caught its " + fact.name())));
        story.own(ModuleFact.Stopped.class).forEach(fact -> lines.add(Line.text("Ctrl-C stopped it where it was")));
        ended(story).ifPresent(lines::add);
        return lines;
    }

    private static Line rejected(ModuleFact.Rejected fact) {
        String rest = fact.complaints() == 1 ? "" : " and " + (fact.complaints() - 1) + " more";
        return Line.text(fact.module() + " does not compile" + rest + ": nothing was started");
    }

    private static Line place(Typed typed, Story story, ModuleFact.Started fact) {
        String verb = typed.is("serve") ? " serves" : " ran";
        return Line.of()
                .text(fact.module() + verb + " in this process, ")
                .pid(story.shop())
                .text(", on its only loop")
                .line();
    }

    private static Optional<Line> ended(Story story) {
        return story.ownEntries(ModuleFact.Ended.class)
                .findFirst()
                .flatMap(end -> story.ownEntries(ModuleFact.Started.class)
                        .findFirst()
                        .map(start -> Line.of()
                                .text("exit " + ((ModuleFact.Ended) end.fact()).code() + " after ")
                                .duration(end.nanos() - start.nanos())
                                .line()));
    }

    // ---- the loops

    private List<Line> loop(Typed typed, Story story) {
        List<Line> lines = new ArrayList<>();
        long free = free(typed);
        story.own(LoopFact.Observed.class).forEach(fact -> lines.add(own(fact.longest(), free)));
        story.lives().stream()
                .filter(life -> held(life) > FREE_NANOS)
                .findFirst()
                .ifPresent(life -> lines.add(theirs(Line.of().pid(life.pid()), held(life))));
        story.workers().stream()
                .filter(life -> life.held() > FREE_NANOS)
                .findFirst()
                .ifPresent(life -> lines.add(theirs(Line.of().text("worker ").tid(life.threadId()), life.held())));
        return lines;
    }

    private static long free(Typed typed) {
        return switch (typed.command()) {
            case "block" -> 0;
            case "run" -> RUN_NANOS;
            case "load" -> LOAD_NANOS;
            default -> FREE_NANOS;
        };
    }

    private static Line own(long longest, long free) {
        return longest < free
                ? Line.of()
                        .text("stayed free: longest delay ")
                        .duration(longest)
                        .line()
                : Line.of()
                        .text("stood still for ")
                        .duration(longest)
                        .text(": no timer, no message, no request")
                        .line();
    }

    private static Line theirs(Line.Builder who, long nanos) {
        return Line.of()
                .text("the one of ")
                .add(who.line())
                .text(" was busy for ")
                .duration(nanos)
                .text(" and held up nobody here")
                .line();
    }

    private static long held(Life life) {
        return life.all(LoopFact.Held.class)
                .mapToLong(LoopFact.Held::nanos)
                .max()
                .orElse(0);
    }
}
