import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.memory.AnyArrayBuffer;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Uint8Array;

/** Writes 42 into the first byte of the buffer that is sent as "data", and answers how many bytes came. */
class Touch {
    record Answer(long bytes) {}

    public static void main(String[] arguments) {
        process.onMessage(Touch::touch);
    }

    private static void touch(Message message) {
        Object data = message.get("data");
        if (data instanceof AnyArrayBuffer buffer) {
            new Uint8Array(buffer).set(0, 42);
            process.send(new Answer(buffer.byteLength()));
        } else {
            byte[] bytes = (byte[]) data;
            bytes[0] = 42;
            process.send(new Answer(bytes.length));
        }
    }
}
