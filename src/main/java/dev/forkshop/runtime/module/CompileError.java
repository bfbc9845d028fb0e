package dev.forkshop.runtime.module;

import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;
import java.util.List;
import java.util.stream.Collectors;

/** A module that does not compile; nothing was started. The message has every complaint with its line and caret. */
public final class CompileError extends NodeError {
    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    CompileError(String module, List<Complaint> complaints) {
        super(
                ErrorKind.ERROR,
                "ERR_MODULE_COMPILE",
                module + " does not compile\n"
                        + complaints.stream().map(Complaint::drawn).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    /** All errors, in the order of the source; never empty. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
