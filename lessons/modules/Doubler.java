import static dev.forkshop.runtime.module.Globals.*;

import java.util.Map;

/** Doubles a number: the message {"num":21} is answered with {"result":42}, the argument 21 prints 42. */
class Doubler {
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            console.log(2 * Double.parseDouble(arguments[0]));
        } else {
            process.onMessage(message -> process.send(Map.of("result", 2 * message.number("num"))));
        }
    }
}
