package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;

/** The ways of bytes as a module in Java, which is both sides. */
final class CrossingJava {
    private static final String BODY = """
            if (arguments.length > 0) {
                receive();
                return;
            }
            <<START>>""";
    private static final String THREADS = """
            WorkerOptions options = WorkerOptions.defaults().argv(List.of("receiver"));
            Worker worker = new Worker(process.argv().get(1), options);
            Listener[] hearing = new Listener[1];
            hearing[0] = worker.onMessage(up -> {
                hearing[0].remove();
                send(worker, new ArrayDeque<>(List.of("copy", "transfer", "share")), new ArrayList<>());
            });
            """;
    private static final String TO_THREADS = """
            /** The other side: writes into the first byte of what it got. */
            static void receive() {
                WorkerThreads.parentPort().onMessage(message -> {
                    new Uint8Array((AnyArrayBuffer) message.value()).set(0, 42);
                    WorkerThreads.parentPort().postMessage("written");
                });
                WorkerThreads.parentPort().postMessage("up");
            }

            static void send(Worker worker, Queue<String> ways, List<Double> taken) {
                String way = ways.peek();
                if (way == null) {
                    worker.terminate();
                    return;
                }
                AnyArrayBuffer data = way.equals("share") ? new SharedArrayBuffer(BYTES) : new ArrayBuffer(BYTES);
                long start = process.hrtime();
                Listener[] hearing = new Listener[1];
                hearing[0] = worker.onMessage(answer -> {
                    hearing[0].remove();
                    taken.add((process.hrtime() - start) / 1e6);
                    if (taken.size() == TIMES) {
                        boolean seen = data.byteLength() > 0 && new Uint8Array(data).get(0) == 42;
                        tell(way, taken, data.byteLength(), seen);
                        ways.poll();
                        taken.clear();
                    }
                    send(worker, ways, taken);
                });
                worker.postMessage(data, way.equals("transfer") ? List.of(data) : List.of());
            }
            """;
    private static final String PROCESSES = """
            ForkOptions options = ForkOptions.defaults().serialization("advanced");
            ChildProcess child = fork(process.argv().get(1), List.of("receiver"), options);
            Uint8Array data = new Uint8Array(BYTES);
            List<Double> taken = new ArrayList<>();
            long[] start = new long[1];
            child.onMessage(answer -> {
                if (start[0] > 0) {
                    taken.add((process.hrtime() - start[0]) / 1e6);
                }
                if (taken.size() == TIMES) {
                    tell("copy", taken, data.length(), data.get(0) == 42);
                    child.disconnect();
                    return;
                }
                start[0] = process.hrtime();
                child.send(data);
            });
            """;
    private static final String TO_PROCESSES = """
            /** The other side: writes into the first byte of what it got. */
            static void receive() {
                process.onMessage(message -> {
                    ((Uint8Array) message.value()).set(0, 42);
                    process.send("written");
                });
                process.send("up");
            }
            """;
    private static final String TELL = """
            static final int BYTES = <<BYTES>>;
            static final int TIMES = <<TIMES>>;

            static void tell(String way, List<Double> taken, int left, boolean seen) {
                Collections.sort(taken);
                console.log(way, taken.get(TIMES / 2), "ms,", left, "bytes left here, seen:", seen);
            }

            """;

    private CrossingJava() {}

    static String text(Typed typed, String line) {
        boolean toProcess = CrossingWords.toProcess(typed);
        String body = BODY.replace("<<START>>", toProcess ? PROCESSES : THREADS);
        String members = Template.fill(TELL, CrossingWords.values(typed)) + (toProcess ? TO_PROCESSES : TO_THREADS);
        return JavaFile.of(line, body, members);
    }
}
