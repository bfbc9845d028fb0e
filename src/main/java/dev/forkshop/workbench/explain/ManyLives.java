package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened to several children that one command started. */
final class ManyLives {
    private final Symbols symbols;

    ManyLives(Symbols symbols) {
        this.symbols = symbols;
    }

    List<Line> of(List<Life> lives) {
        List<Line> lines = new ArrayList<>();
        lines.add(who(lives));
        lines.addAll(StartUps.lines(lives.stream().map(Life::startUp).toList(), symbols));
        endings(lives).forEach((ending, those) -> lines.add(ended(ending, those)));
        return lines;
    }

    private static Line who(List<Life> lives) {
        String what =
                lives.get(0).method().startsWith("fork") ? " JVMs, each with its own heap and loop" : " processes";
        return Line.text(lives.size() + what);
    }

    private static Map<String, List<Life>> endings(List<Life> lives) {
        return lives.stream()
                .collect(Collectors.groupingBy(ManyLives::ending, LinkedHashMap::new, Collectors.toList()));
    }

    private static String ending(Life life) {
        if (!life.started()) {
            return "could not be started";
        }
        return life.find(ProcessFact.Exited.class)
                .map(exit -> exit.signal() == null ? "exit " + exit.code() : "ended by " + exit.signal())
                .orElse("still running");
    }

    private static Line ended(String ending, List<Life> lives) {
        Line.Builder line = Line.of();
        lives.stream().limit(8).forEach(life -> line.pid(life.pid()).text(" "));
        line.text((lives.size() > 8 ? "… " : "") + ending);
        long longest = lives.stream()
                .mapToLong(life -> life.lifetime().orElse(0))
                .max()
                .orElse(0);
        return (longest == 0 ? line : line.text(", the last after ").duration(longest)).line();
    }
}
