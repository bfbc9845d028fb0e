import static dev.forkshop.runtime.module.Globals.*;

class SendCallback {
    public static void main(String[] arguments) {
        process.send("ok", error -> process.exit(error == null ? 0 : 3));
    }
}
