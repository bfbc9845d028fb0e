package dev.forkshop.runtime.journal;

/** What happened to a module: a Java source file that is run. */
public sealed interface ModuleFact extends Fact {

    String module();

    /** The module was compiled in so many nanoseconds. */
    record Compiled(String module, long nanos) implements ModuleFact {}

    /** The classes of the module were still there from an earlier run. */
    record Cached(String module, long nanos) implements ModuleFact {}

    /** The module does not compile; the first complaint and how many there are. */
    record Rejected(String module, String complaint, int complaints) implements ModuleFact {}

    /** The module's main was entered; {@code place} is {@code shop}, {@code process} or {@code worker}. */
    record Started(String module, String place) implements ModuleFact, Opening {}

    /** Main has returned, and nothing but the listener for messages keeps the module alive: it waits for one. */
    record Waits(String module) implements ModuleFact {}

    /** The module was stopped wherever it was, because somebody interrupted it. */
    record Stopped(String module) implements ModuleFact {}

    /** The module is done, with this exit code. */
    record Ended(String module, int code) implements ModuleFact, Closing {}
}
