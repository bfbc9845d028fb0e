import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that takes a round when it is told a figure's name, and answers with a line of JSON: its samples. */
record Program(String name, Process process, BufferedReader output, BufferedWriter input) implements Side {
    private static final Pattern ANSWER = Pattern.compile("\\{\"([\\w.]+)\": ?\\[?([-+.\\dEe, ]+)\\]?\\}");

    static Program start(Rival rival, String row, List<String> arguments) throws IOException {
        Process process = rival.start(row, arguments).start();
        return new Program(rival.name() + " at " + row, process, process.inputReader(), process.outputWriter());
    }

    @Override
    public List<Double> round(String figure) throws IOException {
        input.write(figure + "\n");
        input.flush();
        return answer(figure);
    }

    /** What it says of this figure; other lines are passed over. */
    List<Double> answer(String figure) throws IOException {
        StringBuilder others = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher answer = ANSWER.matcher(line.strip());
            if (answer.matches() && answer.group(1).equals(figure)) {
                return Stream.of(answer.group(2).split(",")).map(Double::valueOf).toList();
            }
            others.append(line).append('\n');
        }
        throw new IOException(name + " ended without " + figure + ":\n" + others);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        input.close();
        output.transferTo(java.io.Writer.nullWriter());
        if (process.waitFor() != 0) {
            throw new IOException(name + " ended with status " + process.exitValue());
        }
    }

    /** For one that has no end of its own. */
    void stop() throws InterruptedException {
        process.children().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
