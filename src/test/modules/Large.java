import static dev.forkshop.runtime.module.Globals.*;

import java.util.Arrays;

class Large {
    public static void main(String[] arguments) {
        for (byte i = 0; i < 4; i++) {
            byte[] bytes = new byte[8 * 1024 * 1024];
            Arrays.fill(bytes, i);
            process.send(bytes);
        }
    }
}
