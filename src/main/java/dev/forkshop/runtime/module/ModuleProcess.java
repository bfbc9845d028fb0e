package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Handle;
import dev.forkshop.runtime.stream.Readable;
import java.lang.ProcessHandle.Info;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Node's {@code process}, as the module that asks sees it. */
public final class ModuleProcess {
    ModuleProcess() {}

    private static ModuleScope scope() {
        return ModuleScope.current();
    }

    public long pid() {
        return ProcessHandle.current().pid();
    }

    public long ppid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }

    /** As in Node: the program, the module's file, then the arguments. */
    public List<String> argv() {
        ModuleOptions options = scope().options;
        List<String> argv =
                new ArrayList<>(List.of(options.execPath(), options.file().toString()));
        argv.addAll(options.arguments());
        return argv;
    }

    /** The options of the JVM itself that the parent asked for; a fork from here hands them on. */
    public List<String> execArgv() {
        return scope().options.execArgv();
    }

    /** The java that runs this. */
    public String execPath() {
        return scope().options.execPath();
    }

    public Map<String, String> env() {
        return scope().options.env();
    }

    /** The variable, or null. */
    public String env(String name) {
        return env().get(name);
    }

    public String cwd() {
        return scope().options.cwd().toString();
    }

    public String platform() {
        return System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    // ---- the channel to the parent

    /** Whether there is a parent to talk to: a test of {@code process.send} in Node. */
    public boolean isForked() {
        return scope().options.channel() != null;
    }

    /** Sends to the parent; false where too much waits already. An error that nobody takes is uncaught, as in Node. */
    public boolean send(Object message) {
        return scope().channel().send(message, null);
    }

    /** The same; {@code callback} gets null when it was handed over, or the error. */
    public boolean send(Object message, Consumer<Throwable> callback) {
        ModuleScope scope = scope();
        return scope.channel()
                .send(
                        message,
                        error -> scope.run.guard(() -> callback.accept(error)).run());
    }

    /** The same with a server or a connection, of which the parent gets a descriptor of its own. */
    public boolean send(Object message, Handle handle) {
        return scope().channel().send(message, handle, false, null);
    }

    /**
     * The same.
     *
     * @param keepOpen whether a connection stays of use here, too
     */
    public boolean send(Object message, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        ModuleScope scope = scope();
        return scope.channel()
                .send(
                        message,
                        handle,
                        keepOpen,
                        error -> scope.run.guard(() -> callback.accept(error)).run());
    }

    /** Hears what the parent sends, and the server or connection that came along, or null. */
    public Listener onMessageWithHandle(BiConsumer<Message, Handle> listener) {
        ModuleScope scope = scope();
        if (scope.options.channel() == null) {
            return () -> {};
        }
        return scope.channel()
                .onMessageWithHandle((message, handle) -> scope.run.call(() -> listener.accept(message, handle)));
    }

    /** Hears what the parent sends. As in Node, the process lives until this is removed or the channel closed. */
    public Listener onMessage(Consumer<Message> listener) {
        ModuleScope scope = scope();
        if (scope.options.channel() == null) {
            return () -> {}; // as in Node, where nobody would ever emit it
        }
        return scope.channel().onMessage(scope.run.guard(listener));
    }

    public Listener onDisconnect(Runnable listener) {
        ModuleScope scope = scope();
        return scope.options.channel() == null ? () -> {} : scope.channel().onDisconnect(scope.run.guard(listener));
    }

    public void disconnect() {
        scope().channel().disconnect();
    }

    public boolean connected() {
        ParentChannel channel = scope().options.channel();
        return channel != null && channel.connected();
    }

    /** The channel itself, for {@code ref()} and {@code unref()}. */
    public ParentChannel channel() {
        return scope().channel();
    }

    // ---- the end

    /**
     * Ends now: exit handlers, then nothing more. In a process of its own the process; in the shop or a worker only this
     * run, by an Error that module code should let pass.
     */
    public void exit(int code) {
        throw scope().run.exit(code);
    }

    public void exit() {
        ModuleRun run = scope().run;
        throw run.exit(run.code());
    }

    /** The code with which the process will end if it ends by itself. */
    public void exitCode(int code) {
        scope().run.exitCode(code);
    }

    public int exitCode() {
        return scope().run.code();
    }

    public Listener onExit(Consumer<Integer> listener) {
        return scope().exit.add(listener);
    }

    /** Called when nothing is left to do; what it starts keeps the process going. */
    public Listener onBeforeExit(Consumer<Integer> listener) {
        return scope().beforeExit.add(listener);
    }

    public Listener onUncaughtException(Consumer<Throwable> listener) {
        return scope().uncaught.add(listener);
    }

    /**
     * Hears a signal instead of dying of it: {@code process.on("SIGTERM", name -> …)}. Keeps nothing alive. Only in a
     * process of its own: elsewhere signals are not the module's.
     */
    public Listener on(String signal, Consumer<String> listener) {
        ModuleScope scope = scope();
        requireOwnProcess(scope, "process.on(\"" + signal + "\")");
        return Signals.of(scope.loop)
                .listen(
                        signal,
                        name -> scope.run.guard(() -> listener.accept(name)).run());
    }

    private static void requireOwnProcess(ModuleScope scope, String call) {
        String place = scope.options.place();
        if (!place.equals("process")) {
            throw new UnsupportedOperationException(call + " needs a process of its own: signals and input of this one"
                    + " belong to its " + place + ". Try fork instead of run");
        }
    }

    // ---- streams, figures, ticks

    /** What the parent, or a terminal, types in. Only in a process of its own; elsewhere input is not the module's. */
    public Readable stdin() {
        ModuleScope scope = scope();
        Optional<Readable> given = ModuleInput.of(scope.loop);
        if (given.isEmpty()) {
            requireOwnProcess(scope, "process.stdin()");
        }
        return given.orElseGet(() -> StandardInput.of(scope.loop));
    }

    public ModuleStream stdout() {
        return new ModuleStream(scope().options.stdout());
    }

    public ModuleStream stderr() {
        return new ModuleStream(scope().options.stderr());
    }

    /** Nanoseconds from no particular moment: process.hrtime.bigint(). */
    public long hrtime() {
        return System.nanoTime();
    }

    /** Seconds since this process began. */
    public double uptime() {
        Info info = ProcessHandle.current().info();
        long began = info.startInstant().map(java.time.Instant::toEpochMilli).orElse(System.currentTimeMillis());
        return (System.currentTimeMillis() - began) / 1000.0;
    }

    /** Bytes: {@code rss} of the whole process, {@code heapTotal} and {@code heapUsed} of the JVM's heap. */
    public Map<String, Long> memoryUsage() {
        Runtime runtime = Runtime.getRuntime();
        Map<String, Long> usage = new LinkedHashMap<>();
        usage.put("rss", ResidentSet.bytes());
        usage.put("heapTotal", runtime.totalMemory());
        usage.put("heapUsed", runtime.totalMemory() - runtime.freeMemory());
        return usage;
    }

    public void nextTick(Runnable callback) {
        ModuleScope scope = scope();
        EventLoop.current().nextTick(scope.run.guard(callback));
    }
}
