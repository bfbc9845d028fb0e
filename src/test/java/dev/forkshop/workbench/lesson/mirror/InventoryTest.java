package dev.forkshop.workbench.lesson.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {
    private final Inventory inventory = Inventory.ofTheFive();

    @ParameterizedTest
    @CsvSource({"SECTION, 62", "BLOCK, 42", "CLAIM, 170", "TABLE, 5", "LIST, 25", "QUESTION, 18", "TRAP, 0"})
    void theFiveDocumentsAreComplete(Kind kind, int count) {
        assertEquals(
                count,
                inventory.documents().stream()
                        .mapToInt(document -> document.all(kind).size())
                        .sum());
    }

    @Test
    void everyKindIsNumberedFromOneWithoutAGap() {
        for (Document document : inventory.documents()) {
            for (Kind kind : Kind.values()) {
                assertNumbered(document.all(kind));
            }
        }
        assertNumbered(inventory.traps());
        assertEquals(54, inventory.traps().size());
    }

    private static void assertNumbered(List<Item> items) {
        for (int index = 0; index < items.size(); index++) {
            assertEquals(index + 1, items.get(index).number(), items.get(index)::id);
        }
    }

    @Test
    void everyItemStandsInASectionOfItsDocument() {
        for (Document document : inventory.documents()) {
            List<String> sections =
                    document.all(Kind.SECTION).stream().map(Item::id).toList();
            List<Item> lost = document.items().stream()
                    .filter(item -> !sections.contains(item.section()))
                    .toList();
            assertEquals(List.of(), lost);
        }
    }
}
