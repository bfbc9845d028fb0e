import static dev.forkshop.runtime.module.Globals.*;

/** Sends back whatever it is sent; prints whatever it is given as arguments. */
class Echo {
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            console.log(String.join(" ", arguments));
        }
        process.onMessage(process::send);
    }
}
