package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlDocumentWriterTest {

  private static final String DECLARATION = "<?xml version='1.0' encoding='utf-8' ?>\n";

  private static String note(XmlDocumentWriter xml, String attribute, String text) {
    xml.begin("urn:n").start("note").attribute("a", attribute).text(text).end("note");
    return new String(xml.finish(), StandardCharsets.UTF_8);
  }

  @Test
  void marksOfXmlAreEscaped() {
    assertEquals(
        DECLARATION
            + "<note a='&lt;&amp;\"&apos;&#10;' xmlns=\"urn:n\">&lt;&amp;\"']]&gt;</note>\n",
        note(new XmlDocumentWriter(), "<&\"'\n", "<&\"']]>"));
  }

  @Test
  void charactersThatXmlForbidsAreReplacedAndOthersKept() {
    assertEquals(
        DECLARATION
            + "<note a=\"\ufffd\" xmlns=\"urn:n\">\ufffd\ufffd\ufffd \ud83d\ude00 \u00e9 \u6f22"
            + "</note>\n",
        note(
            new XmlDocumentWriter(),
            "\u0000", "\ud83d\uffff\u0001 \ud83d\ude00 \u00e9 \u6f22"));
  }

  @Test
  void anUnfinishedDocumentIsForgotten() {
    XmlDocumentWriter xml = new XmlDocumentWriter();
    xml.begin("urn:other").prefix("p", "urn:p").start("a").start("b").start("urn:p", "c");
    xml.attribute("half", "way");
    assertEquals(note(new XmlDocumentWriter(), "1", "text"), note(xml, "1", "text"));
  }

  @Test
  void longTextGrowsTheBuffer() {
    String text = "word ".repeat(100_000);
    assertEquals(
        DECLARATION + "<note a=\"1\" xmlns=\"urn:n\">" + text + "</note>\n",
        note(new XmlDocumentWriter(), "1", text));
  }
}
