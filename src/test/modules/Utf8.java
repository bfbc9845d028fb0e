import static dev.forkshop.runtime.module.Globals.*;

class Utf8 {
    public static void main(String[] arguments) {
        process.send("ßü".repeat(199998));
    }
}
