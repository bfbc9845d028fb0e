package dev.forkshop.workbench.measure.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The claims of a folder: each file {@code F07.md} is one. A file with mistakes hides none of the others. */
public final class ClaimShelf {
    private static final Pattern FILE = Pattern.compile("F(\\d{2,3})\\.md");
    private static final Pattern ID = Pattern.compile("[Ff]?0*(\\d{1,3})");

    private final Path folder;
    private final List<Claim> claims = new ArrayList<>();
    private final List<BadClaim> problems = new ArrayList<>();

    private ClaimShelf(Path folder) {
        this.folder = folder;
    }

    public static ClaimShelf read(Path folder) throws IOException {
        ClaimShelf shelf = new ClaimShelf(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    shelf.add(file);
                }
            }
        }
        shelf.claims.sort(Comparator.comparingInt(Claim::number));
        return shelf;
    }

    private void add(Path file) throws IOException {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
            int number = Integer.parseInt(name.group(1));
            Parsed parsed = ClaimParser.parse(file.toString(), number, Files.readString(file));
            parsed.claim().ifPresent(claims::add);
            problems.addAll(parsed.problems());
        }
    }

    public Path folder() {
        return folder;
    }

    /** Those that can be read, by number. */
    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    public List<BadClaim> problems() {
        return List.copyOf(problems);
    }

    /** What is wrong with one file. */
    public List<BadClaim> problems(int number) {
        String name = String.format("F%02d.md", number);
        return problems.stream()
                .filter(problem ->
                        Path.of(problem.file()).getFileName().toString().equals(name))
                .toList();
    }

    public Optional<Claim> find(int number) {
        return claims.stream().filter(claim -> claim.number() == number).findFirst();
    }

    /** The number in {@code F31}, {@code f31} or {@code 31}; empty where it is none. */
    public static Optional<Integer> number(String id) {
        Matcher words = ID.matcher(id);
        return words.matches() ? Optional.of(Integer.parseInt(words.group(1))) : Optional.empty();
    }
}
