package dev.forkshop.runtime.childprocess;

import java.io.File;
import java.util.Arrays;

/** The descriptors that this process has open at the moment. */
final class OpenDescriptors {
    private OpenDescriptors() {}

    static int[] numbers() {
        String[] names = new File(Os.HERE == Os.LINUX ? "/proc/self/fd" : "/dev/fd").list();
        return names == null
                ? new int[0]
                : Arrays.stream(names).mapToInt(Integer::parseInt).toArray();
    }
}
