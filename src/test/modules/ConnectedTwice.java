import static dev.forkshop.runtime.module.Globals.*;

import java.util.ArrayList;
import java.util.List;

class ConnectedTwice {
    public static void main(String[] arguments) {
        List<Object> seen = new ArrayList<>(List.of(process.connected()));
        process.onDisconnect(() -> {
            seen.addAll(List.of("disconnect", process.connected()));
            console.log("%j", seen);
        });
        process.send("ready");
    }
}
