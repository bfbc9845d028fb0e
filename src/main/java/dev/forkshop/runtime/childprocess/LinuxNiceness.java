package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.Niceness;

/** Linux's {@code nice} and policies, which are the calling thread's alone; elsewhere they would be the process's. Any thread. */
public final class LinuxNiceness implements Niceness {
    private static final int OTHER = 0;
    private static final int BATCH = 3;
    private static final int[] NO_PRIORITY = {0};

    @Override
    public void add(int increment) {
        if (Os.HERE == Os.LINUX) {
            Libc.nice(increment);
        }
    }

    @Override
    public void patient(boolean whether) {
        if (Os.HERE == Os.LINUX) {
            Libc.sched_setscheduler(0, whether ? BATCH : OTHER, NO_PRIORITY);
        }
    }
}
