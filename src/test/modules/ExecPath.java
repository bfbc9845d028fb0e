import static dev.forkshop.runtime.module.Globals.*;

class ExecPath {
    public static void main(String[] arguments) {
        process.send(process.execPath());
        process.onMessage(message -> {
            process.send(message);
            process.disconnect();
        });
    }
}
