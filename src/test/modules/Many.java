import static dev.forkshop.runtime.module.Globals.*;

import java.util.Arrays;

class Many {
    public static void main(String[] arguments) {
        next((byte) 0);
    }

    private static void next(byte n) {
        if (n == 10) {
            process.disconnect();
            return;
        }
        byte[] bytes = new byte[65521];
        Arrays.fill(bytes, n);
        process.send(bytes, error -> next((byte) (n + 1)));
    }
}
