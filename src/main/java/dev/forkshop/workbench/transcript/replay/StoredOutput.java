package dev.forkshop.workbench.transcript.replay;

import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.Marks;
import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;
import java.util.stream.IntStream;

/** A command's inputs and output as the file has them, holes and all; what is only there to be checked stays out. */
final class StoredOutput {
    private StoredOutput() {}

    static List<Line> of(Source source, Exchange exchange) {
        return IntStream.rangeClosed(exchange.lastCommandLine() + 1, exchange.lastOutputLine())
                .mapToObj(source::line)
                .filter(text -> !Marks.begins(text, Marks.NOTE) && !Marks.begins(text, Marks.FORBIDDEN))
                .filter(text -> !text.equals(Marks.OPEN_SET) && !text.equals(Marks.CLOSE_SET))
                .map(StoredOutput::line)
                .toList();
    }

    private static Line line(String text) {
        String plain = text.replaceFirst("^(err|out)\\| ?", "");
        return Line.output(plain.replace("<<", "<"), text.startsWith("err|") ? Channel.ERR : Channel.OUT);
    }
}
