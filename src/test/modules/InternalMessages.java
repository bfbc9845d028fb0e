import static dev.forkshop.runtime.module.Globals.*;

class InternalMessages {
    public static void main(String[] arguments) {
        for (String cmd : new String[] {"fooNODE_", "NODE_x", "bar"}) {
            process.send(java.util.Map.of("cmd", cmd));
        }
    }
}
