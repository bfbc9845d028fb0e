import static dev.forkshop.runtime.module.Globals.*;

class OnTerm {
    public static void main(String[] arguments) {
        process.on("SIGTERM", signal -> {
            process.send("heard " + signal);
            process.exit(9);
        });
        setInterval(() -> {}, 1000);
        process.send("ready");
    }
}
