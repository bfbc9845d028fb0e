package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.ArrayList;
import java.util.List;

/** A command about a pool as a Node program: one file with the pool, its tasks, and what the workers run. */
final class PoolJs {
    private static final String POOL = """
            // A queue of tasks, and workers that take from it. A task fails alone: its worker is replaced.
            class Pool {
              constructor(file, { least, most, queueLimit = Infinity, timeout = 0, tasksPerWorker = Infinity, idle = 10000 }) {
                Object.assign(this, { file, least, most, queueLimit, timeout, tasksPerWorker, idle });
                this.queue = [];
                this.workers = new Set();
                while (this.workers.size < least) this.add();
              }

              add() {
                const member = { worker: new Worker(this.file), task: null, given: 0 };
                member.worker.on('message', (answer) => this.settle(member, (task) => task.resolve(answer)));
                member.worker.on('error', (error) => (member.error = error));
                member.worker.on('exit', (code) => {
                  this.workers.delete(member);
                  member.leaving = true;
                  const error = member.error ?? new Error(`the worker ended with exit code ${code}`);
                  this.settle(member, (task) => task.reject(error));
                });
                this.workers.add(member);
                return member;
              }

              hasRoom() {
                return this.queue.length < this.queueLimit || this.free() !== undefined || this.workers.size < this.most;
              }

              free() {
                return [...this.workers].find((member) => !member.task && !member.leaving);
              }

              run(data) {
                if (!this.hasRoom()) return Promise.reject(new Error(`too many tasks wait, the limit is ${this.queueLimit}`));
                return new Promise((resolve, reject) => {
                  this.queue.push({ data, resolve, reject });
                  this.giveOut();
                });
              }

              giveOut() {
                while (this.queue.length > 0) {
                  const member = this.free() ?? (this.workers.size < this.most ? this.add() : undefined);
                  if (!member) return;
                  clearTimeout(member.timer);
                  member.task = this.queue.shift();
                  member.given++;
                  member.worker.postMessage(member.task.data);
                  if (this.timeout) member.timer = setTimeout(() => this.stop(member), this.timeout);
                }
              }

              settle(member, end) {
                clearTimeout(member.timer);
                const { task } = member;
                member.task = null;
                if (member.given >= this.tasksPerWorker && !member.leaving) this.leave(member);
                if (task) end(task);
                if (!member.leaving && this.queue.length === 0) member.timer = setTimeout(() => this.rest(member), this.idle);
                this.giveOut();
                this.onRoom?.();
              }

              rest(member) {
                if (this.workers.size > this.least) this.leave(member);
              }

              stop(member) {
                member.error = new Error(`stopped after ${this.timeout} ms`);
                this.leave(member);
              }

              leave(member) {
                clearTimeout(member.timer);
                member.leaving = true;
                member.worker.terminate();
              }

              close() {
                for (const member of this.workers) this.leave(member);
              }
            }

            """;
    private static final String TOLD = """
            const told = (promise, name) =>
              promise.then(
                (answer) => console.log(name, JSON.stringify(answer)),
                (error) => console.log(name, 'failed:', error.message),
              );
            """;

    private static final String STATUS = """
            const busy = [...pool.workers].filter((member) => member.task);
            console.log('workers', pool.workers.size, 'busy', busy.length, 'waiting', pool.queue.length);
            """;

    private final PoolCourse course;
    private final Typed typed;
    private final PoolWords words;
    private final Twin twin;

    PoolJs(Course course, Twin twin) {
        this.course = new PoolCourse(course);
        this.typed = this.course.typed();
        this.words = new PoolWords(typed);
        this.twin = twin;
    }

    String text() {
        String head = "const { Worker" + (twin.taken() ? ", isMainThread" : "")
                + " } = require('node:worker_threads');\n" + files();
        String main = POOL + (words.tasks() ? tasks() + TOLD + "\n" + program() : opened() + end());
        return twin.program(head, "isMainThread", main);
    }

    private String end() {
        return (course.tells() ? STATUS : "") + "pool.close();\n";
    }

    private String files() {
        return words.folder().isPresent() ? "const fs = require('node:fs');\nconst path = require('node:path');\n" : "";
    }

    // ---- the pool

    private String opened() {
        return "const pool = new Pool(" + twin.reference() + ", { " + String.join(", ", options()) + " });\n";
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        String processors = "require('node:os').availableParallelism()";
        String most = words.most().isEmpty() ? processors : words.most();
        options.add("least: " + (words.least().isEmpty() ? most : words.least()));
        options.add("most: " + most);
        words.number("--queue").ifPresent(tasks -> options.add("queueLimit: " + tasks));
        words.number("--timeout").ifPresent(millis -> options.add("timeout: " + millis));
        words.number("--recycle").ifPresent(tasks -> options.add("tasksPerWorker: " + tasks));
        words.number("--idle").ifPresent(millis -> options.add("idle: " + millis));
        return options;
    }

    // ---- the tasks

    private String tasks() {
        String data = words.data((inside, whole) ->
                whole ? inside.substring(1) : "`" + PoolWords.placed(template(inside), "${", "}") + "`");
        String body = values() + "  return " + data + ";\n});\n\n";
        return words.folder()
                .map(folder -> "const folder = " + Literal.js(folder) + ";\n"
                        + "const names = fs.readdirSync(folder).filter((name) => !name.startsWith('.')).sort();\n"
                        + "const tasks = names" + limit() + ".map((name, index) => {\n" + body)
                .orElseGet(() -> "const count = " + words.count()
                        + ";\nconst tasks = Array.from({ length: count }, (_, index) => {\n" + body);
    }

    /** The inside of a text of JSON as the inside of a template, whatever it says. */
    private static String template(String inside) {
        return inside.replace("`", "\\`").replace("${", "\\${");
    }

    private String limit() {
        return words.number("--tasks").map(count -> ".slice(0, " + count + ")").orElse("");
    }

    /** The placeholders that the data uses. */
    private String values() {
        StringBuilder values = new StringBuilder();
        if (words.uses("i")) {
            values.append("  const i = index + 1;\n");
        }
        if (words.uses("file")) {
            values.append("  const file = path.resolve(folder, name);\n");
        }
        words.from().ifPresent(from -> {
            String length = "(" + words.to().orElseThrow() + " - " + from + ")";
            values.append("  const from = " + from + " + Math.floor((" + length + " * index) / count);\n");
            values.append("  const to = " + from + " + Math.floor((" + length + " * (index + 1)) / count);\n");
        });
        return values.toString();
    }

    private String program() {
        return "(async () => {\n" + Indent.js(opened() + given() + end()) + "})();\n";
    }

    private String given() {
        String one = "told(pool.run(task), `task ${index + 1}`)";
        if (typed.has("--sequential")) {
            return "for (const [index, task] of tasks.entries()) {\n  await " + one
                    + "; // the next is given when this one is done: one at a time\n}\n";
        }
        if (!words.waits()) {
            return "await Promise.all(tasks.map((task, index) => " + one + "));\n";
        }
        return "const all = [];\n"
                + "for (const [index, task] of tasks.entries()) {\n"
                + "  while (!pool.hasRoom()) await new Promise((room) => (pool.onRoom = room));\n"
                + "  all.push(" + one + ");\n"
                + "}\n"
                + "await Promise.all(all);\n";
    }
}
