package dev.forkshop.workbench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrandTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:8000/");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/fast, GET, /fast, ``",
                "get /heavy?n=1, GET, /heavy?n=1, ``",
                "POST /images a picture.png, POST, /images, a picture.png"
            })
    void wordsSayMethodPathAndBody(String words, String method, String path, String body) {
        Errand errand = Errand.at(SERVER, words);
        assertEquals(method, errand.method());
        assertEquals(path, errand.path());
        assertEquals(body, errand.body());
    }
}
