package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.ErrorCode;

/** How values travel on a channel: Node's option {@code serialization}. */
public enum Serialization {
    /** One line of JSON a message. */
    JSON("json") {
        @Override
        Codec codec() {
            return new JsonCodec();
        }
    },
    /** Structured clone: a length of four bytes, then so many bytes. */
    ADVANCED("advanced") {
        @Override
        Codec codec() {
            return new AdvancedCodec();
        }
    };

    private final String word;

    Serialization(String word) {
        this.word = word;
    }

    /** Node's word for it. */
    public String word() {
        return word;
    }

    abstract Codec codec();

    /** By Node's word; throws ERR_INVALID_ARG_VALUE for others. */
    public static Serialization of(String word) {
        for (Serialization each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        throw ErrorCode.ERR_INVALID_ARG_VALUE.error(
                "options.serialization", "must be one of: undefined, 'json', 'advanced'", "'" + word + "'");
    }
}
