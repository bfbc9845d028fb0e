package dev.forkshop.workbench.explain;

/** The ways of bytes to a worker as a Java program with this runtime's API. */
final class CrossingJava {
    private static final String PROGRAM = """
            import dev.forkshop.runtime.journal.*;
            import dev.forkshop.runtime.loop.*;
            import dev.forkshop.runtime.memory.*;
            import dev.forkshop.runtime.module.*;
            import dev.forkshop.runtime.workerthreads.*;
            import java.nio.file.Path;
            import java.util.*;

            public class Shown {
                static final String RECEIVER = \"""
                        import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;
                        import dev.forkshop.runtime.memory.*;
                        class Receiver {
                            public static void main(String[] arguments) {
                                parentPort().onMessage(message -> {
                                    Uint8Array bytes = new Uint8Array((AnyArrayBuffer) message.value());
                                    bytes.set(0, 42);
                                    parentPort().postMessage(bytes.length());
                                });
                            }
                        }
                        \""";

                public static void main(String[] arguments) {
                    Journal journal = new Journal(Origin.here());
                    EventLoop loop = new EventLoop("main", journal);
                    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "shown");
                    loop.run(() -> {
                        new Modules(new ModuleHome(List.of(), cache, List.of()), journal).use(loop);
                        send(new Worker(RECEIVER, WorkerOptions.defaults().source()), new ArrayDeque<>(
                                List.of("copy", "transfer", "share")));
                    });
                }

                static void send(Worker worker, Queue<String> ways) {
                    String way = ways.poll();
                    if (way == null) {
                        worker.terminate();
                        return;
                    }
                    AnyArrayBuffer data = way.equals("share") ? new SharedArrayBuffer(BYTES) : new ArrayBuffer(BYTES);
                    long start = System.nanoTime();
                    Listener[] hearing = new Listener[1];
                    hearing[0] = worker.onMessage(answer -> {
                        hearing[0].remove();
                        double millis = (System.nanoTime() - start) / 1e6;
                        System.out.println(way + " " + millis + " ms, " + data.byteLength() + " bytes left here");
                        send(worker, ways);
                    });
                    worker.postMessage(data, way.equals("transfer") ? List.of(data) : List.of());
                }
            }
            """;

    private CrossingJava() {}

    static String text(Typed typed) {
        return PROGRAM.replace("BYTES", String.valueOf(Crossings.bytes(typed)));
    }
}
