package dev.forkshop.workbench.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Files, folders and programs that could be meant. What cannot be read is left out. */
public final class FileValues implements CompletionSource {
    private final Path directory;
    private final String path;

    /**
     * @param directory from where files are named
     * @param path folders with programs, separated by colons
     */
    public FileValues(Path directory, String path) {
        this.directory = directory;
        this.path = path;
    }

    @Override
    public List<String> values(Usage.Values kind, String typed) {
        return switch (kind) {
            case FILE -> entries(typed, false);
            case DIRECTORY -> entries(typed, true);
            case PROGRAM -> typed.contains("/") ? entries(typed, false) : programs(typed);
            default -> List.of();
        };
    }

    private List<String> entries(String typed, boolean foldersOnly) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        String begun = typed.substring(folder.length());
        List<String> entries = new ArrayList<>();
        for (Path entry : list(folder)) {
            String name = entry.getFileName().toString();
            boolean isFolder = Files.isDirectory(entry);
            boolean hidden = name.startsWith(".") && !begun.startsWith(".");
            if (name.startsWith(begun) && !hidden && (isFolder || !foldersOnly)) {
                entries.add(folder + name + (isFolder ? "/" : ""));
            }
        }
        return entries;
    }

    private List<String> programs(String begun) {
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(path.split(":"))
                .flatMap(folder -> list(folder).stream())
                .filter(file -> file.getFileName().toString().startsWith(begun))
                .filter(Files::isExecutable)
                .forEach(file -> names.add(file.getFileName().toString()));
        return List.copyOf(names);
    }

    private List<Path> list(String folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory.resolve(folder))) {
            stream.forEach(entries::add);
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
        return entries;
    }
}
