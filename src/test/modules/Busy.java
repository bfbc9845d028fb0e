import static dev.forkshop.runtime.module.Globals.*;

class Busy {
    public static void main(String[] arguments) {
        setInterval(() -> {}, 1000);
    }
}
