package dev.forkshop.runtime.error;

/** Node's own error codes with their wording: the one table of messages. {@code %s} are filled in order. */
public enum ErrorCode {
    ABORT_ERR(ErrorKind.ABORT, "The operation was aborted"),
    /** The system's code with Node's own words: {@code socket hang up}, {@code aborted}. */
    ECONNRESET(ErrorKind.ERROR, "%s"),
    ERR_BUFFER_TOO_LARGE(ErrorKind.RANGE, "Cannot create a Buffer larger than %s bytes"),
    ERR_CHILD_PROCESS_IPC_REQUIRED(
            ErrorKind.ERROR, "Forked processes must have an IPC channel, missing value 'ipc' in %s"),
    ERR_CHILD_PROCESS_STDIO_MAXBUFFER(ErrorKind.RANGE, "%s maxBuffer length exceeded"),
    /** Ours: Node has no limit. */
    ERR_HTTP_BODY_TOO_LARGE(ErrorKind.RANGE, "The body is larger than the %s bytes allowed"),
    ERR_HTTP_CONTENT_LENGTH_MISMATCH(
            ErrorKind.ERROR,
            "Response body's content-length of %s byte(s) does not match the content-length of %s byte(s) set in header"),
    ERR_HTTP_HEADERS_SENT(ErrorKind.ERROR, "Cannot %s headers after they are sent to the client"),
    ERR_HTTP_INVALID_HEADER_VALUE(ErrorKind.TYPE, "Invalid value \"%s\" for header \"%s\""),
    ERR_HTTP_INVALID_STATUS_CODE(ErrorKind.RANGE, "Invalid status code: %s"),
    ERR_HTTP_REQUEST_TIMEOUT(ErrorKind.ERROR, "Request timeout"),
    ERR_INVALID_ARG_TYPE(ErrorKind.TYPE, "The \"%s\" argument must be %s. Received %s"),
    ERR_INVALID_ARG_VALUE(ErrorKind.TYPE, "The argument '%s' %s. Received %s"),
    ERR_INVALID_CHAR(ErrorKind.TYPE, "Invalid character in %s"),
    ERR_INVALID_HANDLE_TYPE(ErrorKind.TYPE, "This handle type cannot be sent"),
    ERR_INVALID_HTTP_TOKEN(ErrorKind.TYPE, "%s must be a valid HTTP token [\"%s\"]"),
    ERR_INVALID_PROTOCOL(ErrorKind.TYPE, "Protocol \"%s\" not supported. Expected \"http:\""),
    ERR_INVALID_SYNC_FORK_INPUT(
            ErrorKind.TYPE, "Asynchronous forks do not support Buffer, TypedArray, DataView or string input: %s"),
    ERR_INVALID_TRANSFER_OBJECT(ErrorKind.TYPE, "Found invalid object in transferList"),
    ERR_INVALID_URL(ErrorKind.TYPE, "Invalid URL"),
    ERR_INVALID_URL_SCHEME(ErrorKind.TYPE, "The URL must be of scheme file"),
    /** Ours: Node lets a bad frame end the receiving process. */
    ERR_IPC_BAD_FRAME(ErrorKind.ERROR, "What arrived on the IPC channel is no message: %s. The channel was closed"),
    ERR_IPC_CHANNEL_CLOSED(ErrorKind.ERROR, "Channel closed"),
    ERR_IPC_DISCONNECTED(ErrorKind.ERROR, "IPC channel is already disconnected"),
    /** Ours: Node has no limit but its memory. */
    ERR_IPC_FRAME_TOO_LARGE(
            ErrorKind.RANGE,
            "A message of %s bytes is too large for an IPC channel, which carries at most %s bytes each"),
    ERR_IPC_ONE_PIPE(ErrorKind.ERROR, "Child process can have only one IPC pipe"),
    ERR_IPC_SYNC_FORK(ErrorKind.ERROR, "IPC cannot be used with synchronous forks"),
    ERR_MISSING_ARGS(ErrorKind.TYPE, "The \"%s\" argument must be specified"),
    ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST(
            ErrorKind.TYPE, "Object that needs transfer was found in message but not listed in transferList"),
    /** Ours: Node's libuv has the system's calls on every system. */
    ERR_NO_NATIVE_TRANSPORT(
            ErrorKind.ERROR,
            "%s needs Netty's native transport, which does not work on %s (%s). "
                    + "Run forkshop on Linux or macOS, x86_64 or aarch64; TCP by host and port works without it"),
    ERR_OUT_OF_RANGE(ErrorKind.RANGE, "The value of \"%s\" is out of range. It must be %s. Received %s"),
    ERR_SERVER_ALREADY_LISTEN(ErrorKind.ERROR, "Listen method has been called more than once without closing."),
    ERR_SERVER_NOT_RUNNING(ErrorKind.ERROR, "Server is not running."),
    ERR_SOCKET_ALREADY_BOUND(ErrorKind.ERROR, "Socket is already bound"),
    ERR_SOCKET_BAD_PORT(ErrorKind.RANGE, "%s should be %s. Received type number (%s)."),
    ERR_SOCKET_DGRAM_NOT_RUNNING(ErrorKind.ERROR, "Not running"),
    ERR_STREAM_DESTROYED(ErrorKind.ERROR, "Cannot call %s after a stream was destroyed"),
    ERR_STREAM_NULL_VALUES(ErrorKind.TYPE, "May not write null values to stream"),
    ERR_STREAM_WRITE_AFTER_END(ErrorKind.ERROR, "write after end"),
    ERR_STRING_TOO_LONG(ErrorKind.ERROR, "Cannot create a string longer than 0x%s characters"),
    ERR_UNESCAPED_CHARACTERS(ErrorKind.TYPE, "%s contains unescaped characters"),
    ERR_UNHANDLED_ERROR(ErrorKind.ERROR, "Unhandled error. (%s)"),
    ERR_UNKNOWN_ENCODING(ErrorKind.TYPE, "Unknown encoding: %s"),
    ERR_UNKNOWN_SIGNAL(ErrorKind.TYPE, "Unknown signal: %s"),
    ERR_WORKER_INVALID_EXEC_ARGV(ErrorKind.ERROR, "Initiated Worker with invalid execArgv flags: %s"),
    ERR_WORKER_OUT_OF_MEMORY(ErrorKind.ERROR, "Worker terminated due to reaching memory limit: %s"),
    ERR_WORKER_POOL_CLOSED(ErrorKind.ERROR, "the pool %s is closed and takes no more tasks"),
    ERR_WORKER_POOL_CRASHED(ErrorKind.ERROR, "the worker of %s ended with exit code %s before it answered"),
    ERR_WORKER_POOL_FULL(
            ErrorKind.ERROR,
            "too many tasks wait for the pool %s, its limit is %s: wait until there is room, or raise the limit"),
    ERR_WORKER_POOL_TIMEOUT(ErrorKind.ERROR, "%s was stopped after %s ms"),
    ERR_WORKER_UNSERIALIZABLE_ERROR(ErrorKind.ERROR, "Serializing an uncaught exception failed"),
    HPE_HEADER_OVERFLOW(ErrorKind.ERROR, "Parse Error: Header overflow"),
    HPE_INVALID_CHUNK_SIZE(ErrorKind.ERROR, "Parse Error: Invalid character in chunk size"),
    HPE_INVALID_CONSTANT(ErrorKind.ERROR, "Parse Error: Expected HTTP/, RTSP/ or ICE/"),
    HPE_INVALID_CONTENT_LENGTH(ErrorKind.ERROR, "Parse Error: Invalid Content-Length"),
    HPE_INVALID_HEADER_TOKEN(ErrorKind.ERROR, "Parse Error: Invalid header token"),
    HPE_INVALID_METHOD(ErrorKind.ERROR, "Parse Error: Invalid method encountered"),
    HPE_INVALID_TRANSFER_ENCODING(ErrorKind.ERROR, "Parse Error: Request has invalid `Transfer-Encoding`"),
    HPE_INVALID_URL(ErrorKind.ERROR, "Parse Error: Unexpected char in url schema"),
    HPE_INVALID_VERSION(ErrorKind.ERROR, "Parse Error: Invalid HTTP version"),
    HPE_UNEXPECTED_CONTENT_LENGTH(ErrorKind.ERROR, "Parse Error: Duplicate Content-Length"),
    MODULE_NOT_FOUND(ErrorKind.ERROR, "Cannot find module '%s'%s");

    private final ErrorKind kind;
    private final String wording;

    ErrorCode(ErrorKind kind, String wording) {
        this.kind = kind;
        this.wording = wording;
    }

    public ErrorKind kind() {
        return kind;
    }

    /** The error itself, with the places of its wording filled. */
    public NodeError error(Object... parts) {
        return new NodeError(kind, name(), message(parts));
    }

    /** The error itself, with what led to it. */
    public NodeError causedBy(Throwable cause, Object... parts) {
        return new NodeError(kind, name(), message(parts), cause);
    }

    /** Node calls a name with a dot in it a property: {@code The property 'options.cwd' must be …}. */
    private String message(Object... parts) {
        boolean named = this == ERR_INVALID_ARG_TYPE || this == ERR_INVALID_ARG_VALUE;
        boolean property = named && String.valueOf(parts[0]).contains(".");
        return String.format(property ? wording.replace("argument", "property") : wording, parts);
    }
}
