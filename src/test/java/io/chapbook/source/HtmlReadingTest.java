package io.chapbook.source;

import static io.chapbook.source.EncodingTest.codes;
import static io.chapbook.source.EncodingTest.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReadingTest {

  private static final String MARKED = "<html><meta charset=\"%s\"><p>%s</p></html>";

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "A.HTM", "a.xhtml"})
  void namesTellPages(String name) throws Exception {
    assertEquals("Words & more.\n", content(name, "<p>Words &amp; more.</p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>", "<HTML lang=en>", "<!DOCTYPE html>", "\uFEFF \n<!doctype HTML PUBLIC \"x\">",
        "<?xml version=\"1.0\"?>\n<!-- saved --><html>"
      })
  void pagesUnderOtherNamesAreKnownByTheirStart(String start) throws Exception {
    assertEquals("Words.\n", content("a.txt", start + "<p>Words.</p>"));
  }

  @Test
  void plainTextWithTagsInItStaysAsItIs() throws Exception {
    assertEquals("He typed <html> & left.", content("a.txt", "He typed <html> & left."));
  }

  @Test
  void plainTextUnderThePageEndingStaysAsItIs() throws Exception {
    assertEquals("One.\n\nTwo & three.\n", content("a.html", "One.\n\nTwo & three.\n"));
  }

  @Test
  void pageThatShowsNothingIsEmpty() {
    String message =
        assertThrows(
                UnreadableSourceException.class,
                () -> content("a.html", "<html><script>x</script><p> </p></html>"))
            .getMessage();

    assertTrue(message.startsWith("it is empty"), message);
  }

  @Test
  void pageWithNothingButATitleIsEmpty() {
    assertThrows(
        UnreadableSourceException.class, () -> content("a.html", "<html><title>Tale</title>"));
  }

  @Test
  void declaredEncodingIsHonoured() throws Exception {
    String word = "za\u017c\u00f3\u0142\u0107";
    byte[] page = encode(MARKED.formatted("iso-8859-2", word), "iso-8859-2");
    SourceReading reading = new SourceReader().read("a.html", page);

    assertEquals(word + "\n", reading.text().content());
    assertEquals("ISO-8859-2", reading.text().charset());
    assertEquals(EncodingGround.DECLARED, reading.ground());
    assertEquals(List.of(FindingCode.SRC_002), codes(reading));
  }

  @Test
  void encodingDeclaredInTheOldFormIsHonoured() throws Exception {
    String page =
        "<html><meta http-equiv='Content-Type' content='text/html; charset=\"koi8-r\"'><p>"
            + "\u0434\u0430</p>";
    SourceReading reading = new SourceReader().read("a.html", encode(page, "KOI8-R"));

    assertEquals("\u0434\u0430\n", reading.text().content());
    assertEquals(EncodingGround.DECLARED, reading.ground());
  }

  @Test
  void encodingDeclaredInTheXmlDeclarationIsHonoured() throws Exception {
    String page = "<?xml version='1.0' encoding='windows-1251'?><html><p>\u0434\u0430</p></html>";
    SourceReading reading = new SourceReader().read("a.xhtml", encode(page, "windows-1251"));

    assertEquals("\u0434\u0430\n", reading.text().content());
    assertEquals(EncodingGround.DECLARED, reading.ground());
  }

  @Test
  void latin1IsReadAsWindows1252AsInBrowsers() throws Exception {
    byte[] page = encode(MARKED.formatted("ISO-8859-1", "\u201cYes\u201d"), "windows-1252");
    SourceReading reading = new SourceReader().read("a.html", page);

    assertEquals("\u201cYes\u201d\n", reading.text().content());
    assertEquals("windows-1252", reading.text().charset());
  }

  @Test
  void utf8WinsOverAWrongDeclaration() throws Exception {
    byte[] page = MARKED.formatted("iso-8859-1", "\u201cYes\u201d").getBytes(UTF_8);
    SourceReading reading = new SourceReader().read("a.html", page);

    assertEquals("\u201cYes\u201d\n", reading.text().content());
    assertEquals("UTF-8", reading.text().charset());
    assertEquals(List.of(FindingCode.SRC_008), codes(reading));
  }

  @Test
  void declarationThatIsAsGoodAsTheTruthIsNotTold() throws Exception {
    byte[] page = MARKED.formatted("iso-8859-1", "Yes").getBytes(UTF_8);

    assertEquals(List.of(), codes(new SourceReader().read("a.html", page)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"utf-8", "utf-16", "no-such-charset", "", "shift_jis", "a b\u0001", "euc-kr"})
  void declarationThatCannotBeTrueIsPassedOver(String declared) throws Exception {
    byte[] page = encode(MARKED.formatted(declared, "the caf\u00e9 at night"), "windows-1252");
    SourceReading reading = new SourceReader().read("a.html", page);

    assertEquals("the caf\u00e9 at night\n", reading.text().content());
    assertEquals(EncodingGround.INFERRED, reading.ground());
  }

  @Test
  void byteOrderMarkWinsOverTheDeclaration() throws Exception {
    byte[] page = encode("\uFEFF" + MARKED.formatted("koi8-r", "\u0434\u0430"), "UTF-16LE");

    assertEquals("\u0434\u0430\n", new SourceReader().read("a.html", page).text().content());
  }

  @Test
  @Timeout(20)
  void deepNestingNeitherExhaustsTheStackNorTakesForever() throws Exception {
    String page = "<html>" + "<div>".repeat(100_000) + "Deep.</div> Still there.";

    assertEquals("Deep.\nStill there.\n", content("a.html", page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>", "<p>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<h1>", "<dl><dt>", "<pre>",
        "<a href=x>", "<br>", "</p>", "&", "<", "<i>", "<em>a</em>", "<section>", "<form>", "<td>",
        "<b><i>", "<ol>", "<select><option>", "<img alt=x>",
        "<span style='font-style:italic'>", "<style>p b{display:none}</style>",
        "<div style='white-space:pre'>"
      })
  @Timeout(20)
  void hundredThousandRepeatsOfOneTagAreRead(String tag) throws Exception {
    String text = content("a.html", "<html>Start" + tag.repeat(100_000) + "<p>End.</p>");

    assertTrue(text.startsWith("Start"), text.substring(0, 5));
    assertTrue(text.contains("End."));
  }

  @Test
  @Timeout(20)
  void pageOfFiveMegabytesIsReadInLinearTime() throws Exception {
    String paragraph =
        "<p class=a>A line of words with <i>some</i> emphasis, and a <b>note</b> of it.</p>\n";
    int times = 5_000_000 / paragraph.length();
    String text = content("a.html", "<html><h1>Long</h1>" + paragraph.repeat(times));

    assertEquals(2 * times + 1, text.lines().count());
  }

  @Test
  @Timeout(20)
  void styleSheetOfAThousandHiddenClassesIsRead() throws Exception {
    StringBuilder style = new StringBuilder();
    for (int rule = 0; rule < 10_000; rule++) {
      style.append(".a").append(rule).append(" .b, .c").append(rule).append("{display:none}\n");
    }
    String page = "<html><style>" + style + "</style>" + "<p class=c9>No.<p>Yes.".repeat(1_000);

    assertEquals("Yes.\n\n".repeat(999) + "Yes.\n", content("a.html", page));
  }

  private static String content(String name, String page) throws UnreadableSourceException {
    return new SourceReader().read(name, page.getBytes(UTF_8)).text().content();
  }
}
