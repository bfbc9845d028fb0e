package dev.forkshop.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
    private final Message message = new Message(Json.parse("{\"num\":21,\"name\":\"x\",\"half\":0.5}"));

    @Test
    void itsTextIsItsJson() {
        assertEquals("{\"result\":42}", new Message(Map.of("result", 42.0)).toString());
        assertEquals("\"hello\"", new Message("hello").toString());
    }

    @Test
    void propertiesAreReadByName() {
        assertEquals(21, message.number("num"));
        assertEquals(21, message.integer("num"));
        assertEquals("x", message.text("name"));
        assertNull(message.get("none"));
        assertEquals("b", new Message(List.of("a", "b")).text("1"));
    }

    @Test
    void aPropertyOfAnotherKindIsNamed() {
        TypeError error = assertThrows(TypeError.class, () -> message.number("name"));
        assertEquals("the message's \"name\" is not a number: it is \"x\"", error.getMessage());
        assertThrows(TypeError.class, () -> message.integer("half"));
    }
}
