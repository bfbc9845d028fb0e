import static dev.forkshop.runtime.module.Globals.*;

class Say {
    public static void main(String[] arguments) {
        process.send(arguments);
    }
}
