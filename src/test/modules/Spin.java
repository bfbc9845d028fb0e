import static dev.forkshop.runtime.module.Globals.*;

class Spin {
    public static void main(String[] arguments) {
        process.send("spinning");
        while (true) {
            Thread.onSpinWait();
        }
    }
}
