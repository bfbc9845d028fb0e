import static dev.forkshop.runtime.module.Globals.*;

class DisconnectListener {
    public static void main(String[] arguments) {
        process.onDisconnect(() -> console.log("3"));
        setTimeout(() -> process.send("1"), 10);
        setTimeout(() -> process.send("2"), 60);
    }
}
