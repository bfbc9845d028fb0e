import static dev.forkshop.runtime.module.Globals.*;

/** Says of each message whether a handle came with it; ends after the third. */
class HandleOrder {
    private static int heard;

    public static void main(String[] arguments) {
        process.onMessageWithHandle((message, handle) -> {
            process.send(message.value() + (handle == null ? " alone" : " with " + handle.type()));
            heard++;
            if (handle != null) {
                ((dev.forkshop.runtime.net.Server) handle).close();
            }
            if (heard == 3) {
                process.disconnect();
            }
        });
    }
}
