import static dev.forkshop.runtime.module.Globals.*;

class HelloThenExit {
    public static void main(String[] arguments) {
        process.send("hello", error -> process.exit(0));
    }
}
