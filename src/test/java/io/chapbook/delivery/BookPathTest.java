package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Paths within a device's limit. */
class BookPathTest {

  @Test
  void whatFitsStays() {
    BookPath path = path(List.of("Jane Roe", "Dusk"), 250);
    assertEquals(new BookPath(List.of("Jane Roe"), "Dusk", ".epub"), path);
    assertEquals("Dusk.epub", path.fileName(1));
    assertEquals("Dusk-2.epub", path.fileName(2));
  }

  @Test
  void theLongestNamesAreCutFirstAndTheEndingStays() {
    BookPath path = path(List.of("Jane Roe", "T".repeat(100)), 60);
    assertEquals("Jane Roe", path.folders().get(0));
    assertEquals(60 - ".epub".length() - "-999".length() - "Jane Roe/".length(),
        path.stem().length());
  }

  @Test
  void withItsNumberToo() {
    for (int most = 20; most < 60; most++) {
      BookPath path = path(List.of("A".repeat(50), "T".repeat(50)), most);
      String whole = path.folders().get(0) + "/" + path.fileName(999);
      assertTrue(whole.length() <= most, whole);
    }
  }

  @Test
  void namesAreCutBetweenLetters() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    BookPath path = path(List.of("A", family.repeat(5)), 2 + 4 + 5 + 2 * family.length() + 3);
    assertEquals(family.repeat(2), path.stem());
    String accents = "e" + "\u0323\u0302".repeat(20);
    String cut = path(List.of(accents), 18).stem();
    assertTrue(cut.startsWith("\u1ec7") && cut.length() <= 18 - 4 - 5, cut);
  }

  @Test
  void whatIsLeftOfACutIsAName() {
    assertEquals("The End", path(List.of("The End. . . of it"), "The End. .".length() + 9).stem());
  }

  @Test
  void aLimitWithoutRoomIsNone() {
    assertNull(BookPath.of(List.of("Jane Roe", "Dusk"), DeviceForm.KEPUB, 18));
    assertNotNull(BookPath.of(List.of("Jane Roe", "Dusk"), DeviceForm.KEPUB, 24));
  }

  @Test
  void anEpubHasNoKepubsName() {
    assertEquals("x-kepub.epub", path(List.of("x.kepub"), 250).fileName(1));
    BookPath kepub = BookPath.of(List.of("x"), DeviceForm.KEPUB, 250);
    assertNotNull(kepub);
    assertEquals("x-2.kepub.epub", kepub.fileName(2));
  }

  @Test
  void itsOwnNamesAreKnownWhateverTheirCapitals() {
    BookPath path = path(List.of("Dusk"), 250);
    assertEquals(1, path.numberOf("DUSK.ePub"));
    assertEquals(12, path.numberOf("dusk-12.epub"));
    for (String other : List.of("Dusk-.epub", "Dusk-02.epub", "Dusk-x.epub", "Dusk-2.kepub.epub",
        "Dusky.epub", "Dusk.txt", "Dusk-1000.epub", ".epub", "")) {
      assertEquals(0, path.numberOf(other), other);
    }
  }

  private static BookPath path(List<String> names, int most) {
    BookPath path = BookPath.of(names, DeviceForm.EPUB, most);
    assertNotNull(path);
    return path;
  }
}
