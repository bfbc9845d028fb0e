package dev.forkshop.workbench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command as a Node program in one CommonJS file, complete with its options and the files that it needs. */
final class JsCode {
    private static final String RESULT = """
            (error, stdout, stderr) => {
              process.stdout.write(stdout);
              process.stderr.write(stderr);
              if (error) console.error(error.code, error.signal);
            }""";

    /** Node 20 emits no 'close' for a fork whose channel the parent closed. */
    private static final String EXITED = """
            child.on('error', (error) => console.error(error.message));
            child.on('exit', (code, signal) => console.log('exit', code, signal));
            """;

    private final Typed typed;
    private final Optional<String> module;

    /** @param module the JavaScript counterpart of the module that is forked or run */
    JsCode(Typed typed, Optional<String> module) {
        this.typed = typed;
        this.module = module;
    }

    String text() {
        return switch (typed.command()) {
            case "exec" -> typed.has("--sync") ? execSync() : exec();
            case "execfile" -> typed.has("--sync") ? execFileSync() : execFile();
            case "spawn" -> typed.has("--sync") ? spawnSync() : spawn();
            case "fork" -> fork();
            case "crossing" -> CrossingJs.text(typed);
            case "places" -> PlacesJs.text(typed, module.orElse("require(" + own() + ");\n"));
            default -> run();
        };
    }

    // ---- options

    private String options(String... further) {
        List<String> all = new ArrayList<>();
        typed.text("--cwd").ifPresent(cwd -> all.add("cwd: " + Literal.js(cwd)));
        if (!typed.all("--env").isEmpty()) {
            all.add("env: { ...process.env, " + variables() + " }");
        }
        typed.text("--timeout").ifPresent(millis -> all.add("timeout: " + plain(millis)));
        typed.text("--kill-signal").ifPresent(signal -> all.add("killSignal: " + Literal.js(signal)));
        typed.text("--max-buffer").ifPresent(bytes -> all.add("maxBuffer: " + plain(bytes)));
        typed.text("--shell").ifPresent(shell -> all.add("shell: " + Literal.js(shell)));
        typed.text("--serialization").ifPresent(kind -> all.add("serialization: " + Literal.js(kind)));
        if (typed.has("--detached")) {
            all.add("detached: true");
        }
        all.addAll(List.of(further));
        return all.isEmpty() ? "" : "{ " + String.join(", ", all) + " }";
    }

    private String variables() {
        return String.join(
                ", ",
                typed.all("--env").stream()
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> Literal.js(pair[0]) + ": " + Literal.js(pair[1]))
                        .toList());
    }

    private static String plain(String number) {
        return number.replace("_", "");
    }

    /** What stands between the parentheses of a call; parts that are empty are left out. */
    private static String arguments(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private String program() {
        return Literal.js(typed.subject());
    }

    private String programArguments() {
        return Literal.jsList(typed.words().subList(1, typed.words().size()));
    }

    private String[] encoding() {
        return typed.text("--encoding")
                .map(name -> new String[] {"encoding: " + Literal.js(name)})
                .orElse(new String[0]);
    }

    // ---- exec and execFile

    private String exec() {
        String call = "exec(" + arguments(Literal.js(typed.rest()), options(encoding()), RESULT) + ")";
        return head("exec") + repeated(fed(call));
    }

    private String execFile() {
        String call = "execFile(" + arguments(program(), programArguments(), options(encoding()), RESULT) + ")";
        return head("execFile") + repeated(fed(call));
    }

    private String execSync() {
        String call = "execSync(" + arguments(Literal.js(typed.rest()), options(input("encoding: 'utf8'"))) + ")";
        return head("execSync") + "process.stdout.write(" + call + ");\n";
    }

    private String execFileSync() {
        String call =
                "execFileSync(" + arguments(program(), programArguments(), options(input("encoding: 'utf8'"))) + ")";
        return head("execFileSync") + "process.stdout.write(" + call + ");\n";
    }

    private String[] input(String encoding) {
        return typed.text("--stdin")
                .map(file -> file.equals("-") ? "0" : Literal.js(file))
                .map(file -> new String[] {encoding, "input: fs.readFileSync(" + file + ")"})
                .orElse(new String[] {encoding});
    }

    // ---- spawn

    private String spawn() {
        String call = "spawn(" + arguments(program(), programArguments(), options(stdio())) + ")";
        return head("spawn") + repeated("const child = " + call + ";\n" + piped() + feed("child") + watched());
    }

    private String spawnSync() {
        String call = "spawnSync(" + arguments(program(), programArguments(), options(input("encoding: 'utf8'"))) + ")";
        return head("spawnSync")
                + "const result = " + call + ";\n"
                + "process.stdout.write(result.stdout ?? '');\n"
                + "process.stderr.write(result.stderr ?? '');\n"
                + "console.log(result.error?.code ?? '', result.status, result.signal);\n";
    }

    private String[] stdio() {
        return typed.text("--stdout")
                .map(file -> new String[] {"stdio: ['pipe', fs.openSync(" + Literal.js(file) + ", 'w'), 'pipe']"})
                .orElse(new String[0]);
    }

    private String piped() {
        String out = typed.has("--stdout") ? "" : "child.stdout.pipe(process.stdout);\n";
        return out + "child.stderr.pipe(process.stderr);\n";
    }

    private static String watched() {
        return """
                child.on('error', (error) => console.error(error.message));
                child.on('close', (code, signal) => console.log('closed', code, signal));
                """;
    }

    // ---- fork and run

    private String fork() {
        String call = "fork(" + arguments(module.isPresent() ? "__filename" : own(), forkArguments(), options()) + ")";
        String parent = "const child = " + call + ";\n" + conversation() + EXITED;
        String main = head("fork") + repeated(parent);
        return module.map(text -> "if (process.send) {\n" + indented(text) + "} else {\n" + indented(main) + "}\n")
                .orElse(main);
    }

    private String forkArguments() {
        return typed.words().size() > 1 ? programArguments() : "";
    }

    /** A module of the learner's own has no counterpart here: they would write one. */
    private String own() {
        return Literal.js("./" + typed.subject().replaceFirst("^.*/", "").replaceFirst("\\.java$", "") + ".js");
    }

    private String conversation() {
        List<String> messages = typed.all("--send");
        if (messages.isEmpty()) {
            return "child.on('message', (message) => console.log('from', child.pid, JSON.stringify(message)));\n";
        }
        String end = typed.has("--keep") ? "" : "  if (++answers === " + messages.size() + ") child.disconnect();\n";
        return (typed.has("--keep") ? "" : "let answers = 0;\n")
                + "child.on('message', (message) => {\n"
                + "  console.log('from', child.pid, JSON.stringify(message));\n"
                + end
                + "});\n"
                + String.join(
                        "",
                        messages.stream().map(m -> "child.send(" + m + ");\n").toList());
    }

    private String run() {
        List<String> given = typed.words()
                .subList(Math.min(1, typed.words().size()), typed.words().size());
        String arguments = given.isEmpty()
                ? ""
                : "process.argv.push("
                        + String.join(", ", given.stream().map(Literal::js).toList()) + ");\n";
        return port() + arguments + module.orElse("require(" + own() + ");\n");
    }

    private String port() {
        return typed.is("serve") ? "process.env.PORT = '" + typed.text("--port").orElse("0") + "';\n" : "";
    }

    // ---- pieces

    private String head(String function) {
        return "const { " + function + " } = require('node:child_process');\n" + fileSystem() + "\n";
    }

    private String fileSystem() {
        boolean file = typed.text("--stdin")
                .filter(name -> !name.equals("-") || typed.has("--sync"))
                .isPresent();
        return file || typed.has("--stdout") ? "const fs = require('node:fs');\n" : "";
    }

    private String fed(String call) {
        return typed.has("--stdin") ? "const child = " + call + ";\n" + feed("child") : call + ";\n";
    }

    private String feed(String child) {
        return typed.text("--stdin")
                .map(file -> file.equals("-") ? "process.stdin" : "fs.createReadStream(" + Literal.js(file) + ")")
                .map(source -> source + ".pipe(" + child + ".stdin);\n")
                .orElse("");
    }

    private String repeated(String body) {
        return typed.text("--count")
                .map(count -> "for (let i = 0; i < " + plain(count) + "; i++) {\n" + indented(body) + "}\n")
                .orElse(body);
    }

    private static String indented(String text) {
        return text.indent(2).replaceAll("(?m)^ +$", "");
    }
}
