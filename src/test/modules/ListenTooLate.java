import static dev.forkshop.runtime.module.Globals.*;

class ListenTooLate {
    public static void main(String[] arguments) {
        process.disconnect();
        setTimeout(() -> process.onMessage(message -> {}), 100);
    }
}
