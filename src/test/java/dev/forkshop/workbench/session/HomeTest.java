package dev.forkshop.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final Path ANN = Path.of("/home/ann");

    @Test
    void withoutVariablesTheXdgDefaultsHold() {
        Home home = Home.of(Map.of(), ANN);
        assertEquals(Path.of("/home/ann/.config/forkshop"), home.config());
        assertEquals(Path.of("/home/ann/.local/state/forkshop/progress.json"), home.progress());
        assertEquals(Path.of("/home/ann/.cache/forkshop"), home.cache());
    }

    @Test
    void xdgVariablesMoveTheirDirectory() {
        Home home = Home.of(Map.of("XDG_STATE_HOME", "/var/ann"), ANN);
        assertEquals(Path.of("/var/ann/forkshop"), home.state());
    }

    @Test
    void relativeXdgPathDoesNotCount() {
        assertEquals(Home.of(Map.of(), ANN), Home.of(Map.of("XDG_CONFIG_HOME", "conf", "XDG_CACHE_HOME", ""), ANN));
    }

    @Test
    void forkshopHomeOverridesAllThree() {
        Home home = Home.of(Map.of("FORKSHOP_HOME", "/tmp/x", "XDG_STATE_HOME", "/var/ann"), ANN);
        assertEquals(new Home(Path.of("/tmp/x/config"), Path.of("/tmp/x/state"), Path.of("/tmp/x/cache")), home);
    }
}
