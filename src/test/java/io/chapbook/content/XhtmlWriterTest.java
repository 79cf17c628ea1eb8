package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XhtmlWriterTest {

  private static final String PROLOGUE =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n";

  private final XhtmlWriter writer = new XhtmlWriter().startDocument();

  @Test
  void escapesMarkupInText() {
    assertText("&lt;&amp;&gt;\"'", "<&>\"'");
    assertText("a]]&gt;b", "a]]>b");
  }

  @Test
  void escapesMarkupInAttributes() {
    assertAttribute("&lt;&amp;&gt;&quot;'", "<&>\"'");
  }

  @Test
  void keepsTabsAndLineEndsThroughAParser() {
    assertText("a\tb\nc&#13;d", "a\tb\nc\rd");
    assertAttribute("a&#9;b&#10;c&#13;d", "a\tb\nc\rd");
  }

  @Test
  void encodesOneToFourBytes() {
    String text = "\u007F\u0080\u0085\u07FF\u0800\uD7FF\uE000\uFFFD\uD800\uDC00\uDBFF\uDFFF😀";
    assertText(text, text);
    assertEquals(0, writer.replacedCharacters());
  }

  @Test
  void replacesAndCountsWhatXmlForbids() {
    assertText("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD", "a\u0000b\u001Fc\uFFFEd\uFFFFe\u000B");
    assertEquals(5, writer.replacedCharacters());
  }

  @Test
  void replacesEachLoneSurrogate() {
    assertText("\uFFFD\uFFFDx\uFFFD", "\uDC00\uD800x\uD83D");
    assertEquals(3, writer.replacedCharacters());
    assertText("\uFFFD😀", "\uD83D\uD83D\uDE00");
  }

  @Test
  void replacesInAttributesToo() {
    assertAttribute("\uFFFD", "\u0001");
    assertEquals(1, writer.replacedCharacters());
  }

  @Test
  void keepsPairsWholeWhereverTheyStandInLongTexts() {
    for (int before = 4090; before < 4100; before++) {
      String text = "x".repeat(before) + "😀".repeat(5000);
      assertText(text, text);
    }
  }

  @Test
  void growsForTextsThatEscapingMakesLonger() {
    assertAttribute("&quot;".repeat(100_000), "\"".repeat(100_000));
  }

  @Test
  void closesVoidElementsInTheirTagAndOthersApart() {
    writer.start("p").start("br").end("br").start("span").end("span").end("p");
    assertEquals("<p><br/><span></span></p>", written());
  }

  @Test
  void leavesOutAttributesThatAreNull() {
    writer.start("p").attribute("class", null).end("p");
    assertEquals("<p></p>", written());
  }

  @Test
  void refusesTheEndOfAnotherElement() {
    writer.start("section").start("p");
    assertThrows(IllegalStateException.class, () -> writer.end("section"));
  }

  @Test
  void refusesAnEndTooMany() {
    writer.start("p").end("p");
    assertThrows(IllegalStateException.class, () -> writer.end("p"));
  }

  @Test
  void refusesToGiveADocumentThatIsStillOpen() {
    writer.start("p");
    assertThrows(IllegalStateException.class, writer::toByteArray);
  }

  @Test
  void refusesAttributesAfterContent() {
    writer.start("p").text("x");
    assertThrows(IllegalStateException.class, () -> writer.attribute("id", "a"));
  }

  @Test
  void refusesContentInVoidElements() {
    writer.start("br");
    assertThrows(IllegalStateException.class, () -> writer.text("x"));
  }

  @Test
  void refusesTextOutsideOfElements() {
    assertThrows(IllegalStateException.class, () -> writer.text("x"));
  }

  @Test
  void forgetsTheLastDocument() {
    writer.start("section").start("p").text("\u0000");
    writer.startDocument().start("p").end("p");
    assertEquals("<p></p>", written());
    assertEquals(0, writer.replacedCharacters());
  }

  private void assertText(String expected, String text) {
    writer.startDocument().start("p").text(text).end("p");
    assertEquals("<p>" + expected + "</p>", written());
  }

  private void assertAttribute(String expected, String value) {
    writer.startDocument().start("p").attribute("title", value).end("p");
    assertEquals("<p title=\"" + expected + "\"></p>", written());
  }

  private String written() {
    String document = new String(writer.toByteArray(), StandardCharsets.UTF_8);
    assertEquals(PROLOGUE, document.substring(0, PROLOGUE.length()));
    return document.substring(PROLOGUE.length());
  }
}
