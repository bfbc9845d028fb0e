import static dev.forkshop.runtime.module.Globals.*;

class OutputAndMessage {
    public static void main(String[] arguments) {
        console.log("out");
        process.send("hi");
    }
}
