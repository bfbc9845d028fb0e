package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HttpCommandTest {
    private static final String MIRROR = """
            import static dev.forkshop.runtime.module.Globals.*;
            import dev.forkshop.runtime.http.Http;

            class Mirror {
                public static void main(String[] arguments) {
                    Http.createServer((request, response) -> request.text().thenAccept(text -> {
                        if (request.url().equals("/never")) {
                            return;
                        }
                        response.statusCode(request.url().equals("/missing") ? 404 : 200);
                        response.setHeader("x-method", request.method());
                        response.end(request.headers().getOrDefault("cookie", "none") + " " + text);
                    })).listen(Integer.parseInt(process.env().get("PORT")), "127.0.0.1");
                }
            }
            """;

    private final Shop shop = new Shop(Commands.builder()
            .add("serve", ServeCommand::new)
            .add("http get", () -> new HttpCommand("get"))
            .add("http post", () -> new HttpCommand("post"))
            .build());

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        Path module = Files.writeString(folder.resolve("Mirror.java"), MIRROR);
        Shop.Result served = shop.run("serve " + module + " --name mirror");
        assertEquals(0, served.status(), served.all());
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUpInTime() {
        Shop.Result result = shop.run("http get --timeout 50 mirror/never");
        assertEquals(1, result.status(), result.all());
        assertTrue(result.err().contains("ETIMEDOUT"), result.all());
    }

    @Test
    void whatIsPostedArrivesAndTheAnswerIsShown() {
        Shop.Result result = shop.run("http post --header 'cookie: sid=1' mirror/ 'a b'");
        assertEquals(0, result.status(), result.all());
        assertTrue(result.out().startsWith("200 OK"), result.all());
        assertTrue(result.out().contains("sid=1 a b"), result.all());
    }

    @Test
    void theHeaderFieldsAreShownWhereTheyAreWanted() {
        assertTrue(shop.run("http get --head mirror/").out().contains("x-method: GET"));
    }

    @Test
    void anAnswerThatIsAnErrorMakesTheStatusOne() {
        Shop.Result result = shop.run("http get mirror/missing");
        assertEquals(1, result.status());
        assertTrue(result.out().startsWith("404 Not Found"), result.all());
    }

    @Test
    void asJsonItHasStatusHeadersAndBody() {
        JsonObject json = JsonParser.parseString(
                        shop.run("http get --json mirror/").out())
                .getAsJsonObject();
        assertEquals(200, json.get("status").getAsInt());
        assertEquals("none ", json.get("body").getAsString());
        assertEquals("GET", json.getAsJsonObject("headers").get("x-method").getAsString());
    }

    @Test
    void aHeaderFieldWithoutAValueIsAUsageError() {
        assertEquals(Shell.USAGE, shop.run("http get --header cookie mirror/").status());
    }
}
