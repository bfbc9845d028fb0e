package dev.forkshop.workbench.explain.code;

/** Where modules can be found by what was typed for them. */
public interface ModuleSources {
    /** The counterpart for Node. */
    Twin twin(String module);

    /** The source in Java, whole. */
    String java(String module);

    /** The message that its description shows; {@code {}} where it shows none. */
    String example(String module);
}
