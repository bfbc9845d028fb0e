package dev.forkshop.workbench.script;

import dev.forkshop.runtime.module.LiveModule;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Loads JShell's classes as those of a live module, where they can be stopped. */
record ModuleLoader(LiveModule module) implements LoaderDelegate {
    @Override
    public void load(ClassBytecodes[] classes) {
        Map<String, byte[]> files = new HashMap<>();
        for (ClassBytecodes each : classes) {
            files.put(each.name(), each.bytecodes());
        }
        module.add(files);
    }

    /** JShell makes a new class instead of another version of the old one. */
    @Override
    public void classesRedefined(ClassBytecodes[] classes) {}

    /** The whole class path is there already: that of this process. */
    @Override
    public void addToClasspath(String path) {}

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return module.find(name);
    }
}
