package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a parent tells a forked child in an environment variable, so that it becomes one: Node's NODE_CHANNEL_FD and
 * NODE_CHANNEL_SERIALIZATION_MODE. The child's program does not see it.
 *
 * @param address the parent's socket
 * @param token the word that lets this child in, once
 * @param file the module's source
 * @param compiled the module's classes; null where they could not be kept
 * @param lifeline the descriptor that ends when the parent does; -1 for a detached child
 */
public record ForkNote(
        Path address,
        String token,
        Serialization serialization,
        long parent,
        Path file,
        Path compiled,
        int lifeline,
        List<String> execArgv,
        ForkSettings settings) {
    /** The name of the variable. */
    public static final String VARIABLE = "FORKSHOP_CHILD";

    String text() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("address", address.toString());
        members.put("token", token);
        members.put("serialization", serialization.word());
        members.put("parent", parent);
        members.put("file", file.toString());
        members.put("compiled", compiled == null ? null : compiled.toString());
        members.put("lifeline", lifeline);
        members.put("execArgv", execArgv);
        members.put("classPath", settings.classPath());
        members.put("jvmOptions", settings.jvmOptions());
        members.put("folders", texts(settings.home().folders()));
        members.put("cache", settings.home().cache().toString());
        members.put("precompiled", texts(settings.home().precompiled()));
        return Json.stringify(members);
    }

    static ForkNote read(String text) {
        Map<?, ?> members = (Map<?, ?>) Json.parse(text);
        Object compiled = members.get("compiled");
        ModuleHome home = new ModuleHome(
                paths(members.get("folders")), path(members.get("cache")), paths(members.get("precompiled")));
        List<String> execArgv = strings(members.get("execArgv"));
        return new ForkNote(
                path(members.get("address")),
                (String) members.get("token"),
                Serialization.of((String) members.get("serialization")),
                (Long) members.get("parent"),
                path(members.get("file")),
                compiled == null ? null : path(compiled),
                ((Long) members.get("lifeline")).intValue(),
                execArgv,
                new ForkSettings(
                        (String) members.get("classPath"), strings(members.get("jvmOptions")), home, execArgv));
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }

    private static Path path(Object text) {
        return Path.of((String) text);
    }

    /** Plain loops here and below: the first stream of a JVM costs a starting child some milliseconds. */
    private static List<Path> paths(Object texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : strings(texts)) {
            paths.add(Path.of(text));
        }
        return paths;
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        for (Object each : (List<?>) list) {
            strings.add((String) each);
        }
        return strings;
    }
}
