package dev.forkshop;

import dev.forkshop.runtime.childprocess.ForkedChild;
import dev.forkshop.workbench.Program;

/** Opens the workbench, or becomes a child when its environment says so. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (ForkedChild.isHere()) {
            ForkedChild.run(arguments);
        }
        System.exit(Program.run(arguments));
    }
}
