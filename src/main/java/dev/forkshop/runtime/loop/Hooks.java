package dev.forkshop.runtime.loop;

import java.util.ArrayList;
import java.util.List;

/** What a loop calls at one point of its life, in order. Loop thread only. */
final class Hooks {
    private final List<Runnable> hooks = new ArrayList<>();

    void add(Runnable hook) {
        hooks.add(hook);
    }

    /** Calls also those that a hook adds meanwhile: an exit handler may start what wants to be ended. */
    void call(Callbacks callbacks) {
        for (int i = 0; i < hooks.size(); i++) {
            callbacks.call(hooks.get(i));
        }
    }
}
