package dev.forkshop.workbench.measure.compare;

/** What the trials are called in facts, and their sizes. */
final class Trial {
    static final String START = "start";
    static final String PROCESS = "process";
    static final String SHELL = "shell";
    static final String MEMORY = "memory";
    static final String TRIP = "round trip";
    static final String COPY = "copy";
    static final String TRANSFER = "transfer";
    static final String SHARE = "share";
    static final String SHARED = "shared memory";
    static final String VARIABLES = "variables";
    static final String OUTPUT = "output";
    static final String LIMIT = "output limit";
    static final String LOOP = "our loop";
    static final String PORT = "port";
    static final String CRASH = "crash";
    static final String KILL = "kill";

    /** A shell makes 42 of it. */
    static final String ARGUMENT = "$((6*7))";

    /** So many small messages first, for the code of both sides to get warm; then those that count. */
    static final int WARM_TRIPS = 100;

    static final int TRIPS = 50;
    static final int TIMES = 4;
    static final int BYTES = 16 << 20;
    static final int OUTPUT_BYTES = 2 << 20;
    static final long COMPUTE_MILLIS = 60;

    private Trial() {}
}
