package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The environment of this process, or of the module that calls, as its program sees it and hands it on. */
final class OwnEnvironment {
    /** What makes a forked child a worker of a cluster, and says its number. */
    private static final String WORKER = "NODE_UNIQUE_ID";

    /** None at first: a forked child, which may never start a program, must not load what C's memory needs. */
    private static volatile Handed latest;

    private OwnEnvironment() {}

    /** Whose callback this is, is soon known; whose code is on the stack is dear to find out. */
    private static Optional<ModuleRun> module() {
        Optional<ModuleRun> owner = EventLoop.find()
                .flatMap(EventLoop::owner)
                .filter(ModuleRun.class::isInstance)
                .map(ModuleRun.class::cast);
        return owner.isPresent() ? owner : ModuleRun.current();
    }

    /** With what the module has changed; without what was meant for this process alone. */
    static Map<String, String> copy() {
        return new LinkedHashMap<>(forChild().variables());
    }

    /** The same as a child gets it; made anew only where something has changed since the last one. */
    static Environment forChild() {
        Map<String, String> own = module().map(run -> run.options().env()).orElseGet(System::getenv);
        Handed known = latest;
        if (known == null || !known.isStill(own)) {
            known = Handed.on(own);
            latest = known;
        }
        return known.environment();
    }

    /** The same for a process in which no module runs yet. */
    static Map<String, String> ofProcess() {
        return foreign(System.getenv());
    }

    private static Map<String, String> foreign(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(own);
        all.remove(ForkNote.VARIABLE);
        all.remove(WORKER);
        return all;
    }

    /** What was handed on, and what it was made of: to copy and encode all of it for each start is a quarter of an exec. */
    private record Handed(Map<String, String> seen, Environment environment) {
        static Handed on(Map<String, String> own) {
            Map<String, String> seen = new LinkedHashMap<>(own); // another thread may change it meanwhile
            return new Handed(seen, new Environment(foreign(seen)));
        }

        boolean isStill(Map<String, String> own) {
            return seen.equals(own);
        }
    }
}
