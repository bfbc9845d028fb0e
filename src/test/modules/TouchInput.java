import static dev.forkshop.runtime.module.Globals.*;

class TouchInput {
    public static void main(String[] arguments) {
        process.stdin();
        process.send("touched");
    }
}
