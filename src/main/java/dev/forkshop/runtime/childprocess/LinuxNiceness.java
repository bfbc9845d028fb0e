package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.Niceness;

/** Linux's {@code nice}, which is the calling thread's alone; elsewhere it would be the whole process's. Any thread. */
public final class LinuxNiceness implements Niceness {
    @Override
    public void add(int increment) {
        if (Os.HERE == Os.LINUX) {
            Libc.nice(increment);
        }
    }
}
