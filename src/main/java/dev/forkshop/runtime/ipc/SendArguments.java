package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.memory.PlainObject;
import java.math.BigInteger;

/** What may be a message: Node refuses functions and, on any channel, a bare BigInt. */
final class SendArguments {
    private static final String KINDS = "one of type string, object, number, or boolean";

    private SendArguments() {}

    static void check(Object value) {
        if (value instanceof BigInteger) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("message", KINDS, "type bigint (" + value + "n)");
        }
        if (PlainObject.isLambda(value)) {
            throw ErrorCode.ERR_INVALID_ARG_TYPE.error("message", KINDS, "function");
        }
    }
}
