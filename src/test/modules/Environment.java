import static dev.forkshop.runtime.module.Globals.*;

class Environment {
    public static void main(String[] arguments) {
        process.send(java.util.Arrays.asList(process.env("MARK"), arguments));
    }
}
