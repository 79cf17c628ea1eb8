package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of contents of books of EPUB 2. */
class NcxReaderTest {

  private static List<NavigationEntry> read(String map) throws MalformedPublicationException {
    String document = "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><docTitle><text>Book"
        + "</text></docTitle><head><content src=\"no.html\"/></head><navMap>" + map
        + "</navMap><content src=\"stray.html\"/></ncx>";
    return new NcxReader("OEBPS/toc.ncx", document.getBytes(StandardCharsets.UTF_8)).read();
  }

  private static String point(String label, String content, String inner) {
    return "<navPoint><navLabel><text>" + label + "</text></navLabel>" + content + inner
        + "</navPoint>";
  }

  @Test
  void pointsHaveTheLevelThatTheyAreNestedTo() throws MalformedPublicationException {
    assertEquals(
        List.of(
            new NavigationEntry("Part", "OEBPS/p.html", 1),
            new NavigationEntry("One", "OEBPS/t/1.html#a", 2),
            new NavigationEntry("Two", "2.html", 2),
            new NavigationEntry("End", "OEBPS/e.html", 1)),
        read(point("Part", "<content src=\"p.html\"/>",
                point("One", "<content src=\"t/1.html#a\"/>", "")
                    + point("Two", "<content src=\"../2.html\"/>", ""))
            + point("End", "<content src=\"e.html\"/>", "")));
  }

  @Test
  void whatHasNoTextOrLeadsNowhereInTheBookIsLeftOut() throws MalformedPublicationException {
    assertEquals(List.of(new NavigationEntry("Last", "OEBPS/l.html", 1)), read(
        point(" ", "<content src=\"a.html\"/>", "")
            + point("No link", "<content/>", "")
            + point("Web", "<content src=\"https://example.org/\"/>", "")
            + "<navPoint><content src=\"b.html\"/></navPoint>"
            + point("Last", "<content src=\"l.html\"/>", "")));
  }

  @Test
  void aPathOutOfTheBookIsRefused() {
    assertThrows(MalformedPublicationException.class,
        () -> read(point("Out", "<content src=\"../../x\"/>", "")));
  }
}
