package io.chapbook.content.kobo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that others wrote: nothing but the marks comes to them, and what is faulty stays. */
class StrangeDocumentTest {

  private static final String OPENING = "<div id=\"book-columns\"><div id=\"book-inner\">";

  private final KepubRenderer renderer = new KepubRenderer();

  @Test
  void everythingThatIsNoTextStaysByteForByte() throws Exception {
    String before = "<?xml version='1.0'  encoding=\"UTF-8\" ?>\r\n<?page size='A4'?>\r\n"
        + "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\"\r\n"
        + "  \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\" [<!ENTITY shop \"A > B\">]>\r\n"
        + "<!-- made > by hand --><html xmlns='http://www.w3.org/1999/xhtml' xml:lang = 'en'>\r\n"
        + "<head><title>T</title>";
    String after = "</head>\r\n<body class='a'  id=\"b\"";
    assertMarks(
        before + after + ">\r\n<p title='a>b'>One&nbsp;two. Th&#x72;ee &shop;! <!-- c. D -->Four<br />"
            + "</p><hr></hr></body >\r\n</html>\r\n<!-- end -->",
        before + "[style]" + after + ">[[\r\n<p title='a>b'>{1.1|One&nbsp;two. }{1.2|Th&#x72;ee &shop;! }"
            + "<!-- c. D -->{1.3|Four}<br />"
            + "</p><hr></hr>]]</body >\r\n</html>\r\n<!-- end -->");
  }

  @Test
  void aSentenceEndsBetweenReferencesAndNeverInOne() throws Exception {
    assertBody("<p>&ldquo;Stop!&rdquo; &Eacute;va said. &#x1F600;&#128512; A&lt;bit. C&amp;D.</p>",
        "<p>{1.1|&ldquo;Stop!&rdquo; }{1.2|&Eacute;va said. }{1.3|&#x1F600;&#128512; A&lt;bit. }{1.4|C&amp;D.}</p>");
    assertBody("<p>A &unknown; bit. C &nGt; &amp d.</p>",
        "<p>{1.1|A &unknown; bit. }{1.2|C &nGt; &amp d.}</p>");
  }

  @Test
  void nestedListsTablesAndRubyGetSpansWhereTextIs() throws Exception {
    assertBody("<ul>\n<li>a<ol><li>b</li></ol></li>\n</ul><table><tr> <td>c</td> </tr></table>"
            + "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>",
        "<ul>\n<li>{1.1|a}<ol><li>{2.1|b}</li></ol></li>\n</ul><table><tr> <td>{3.1|c}</td> </tr></table>"
            + "<p><ruby>{4.1|漢}<rp>(</rp><rt>{4.2|かん}</rt><rp>)</rp></ruby></p>");
  }

  @Test
  void whatHoldsNoSpansStays() throws Exception {
    for (String kept : List.of(
        "<pre>a. B\n <b>c</b></pre>", "<m:math><m:mi>x</m:mi></m:math>",
        "<svg:svg><svg:text>a. B</svg:text></svg:svg>", "<select><option>a. B</option></select>",
        "<textarea>a. B</textarea>", "<script><![CDATA[ if (a<b) c. D ]]></script>",
        "<object data=\"x\">a. B</object>")) {
      assertBody(kept + "<p>A.</p>", kept + "<p>{1.1|A.}</p>");
    }
  }

  @Test
  void aCharacterSectionIsOneSentence() throws Exception {
    assertBody("<p>A. <![CDATA[b <b> & c. D]]> E.</p>",
        "<p>{1.1|A. }{1.2|<![CDATA[b <b> & c. D]]>}{1.3| E.}</p>");
  }

  @Test
  void aPictureWithSourcesIsWrappedAsAWhole() throws Exception {
    String picture = "<picture><source srcset=\"a.webp\"/><img src=\"a.png\" alt=\"\"/></picture>";
    assertBody("<p>A." + picture + "B.</p>", "<p>{1.1|A.}{2.1|" + picture + "}{2.2|B.}</p>");
  }

  @Test
  void anElementWithAnEndTagIsWrappedToItsEnd() throws Exception {
    assertBody("<p><img src=\"a\"></img></p>", "<p>{1.1|<img src=\"a\"></img>}</p>");
  }

  @Test
  void emptyPartsHaveRoomForNothing() throws Exception {
    String empty = "<html><head/><body/></html>";
    assertEquals(empty, mark(empty));
  }

  @Test
  void theLanguageOfTheBookCountsWhereTheDocumentNamesNone() throws Exception {
    String document = "<html><body><p>Am 5. Mai.</p></body></html>";
    byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
    assertTrue(new String(renderer.render(utf8, "en", true), StandardCharsets.UTF_8)
        .contains("kobo.1.2"));
    assertEquals(-1, new String(renderer.render(utf8, "de", true), StandardCharsets.UTF_8)
        .indexOf("kobo.1.2"));
  }

  @Test
  void aStyleOfXhtml11HasNoClass() throws Exception {
    String marked = new String(renderer.render(
        "<html><head></head><body></body></html>".getBytes(StandardCharsets.UTF_8), "", false),
        StandardCharsets.UTF_8);
    assertTrue(marked.contains("<style type=\"text/css\">"), marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "ISO-8859-1", "windows-1252", "UTF-8"})
  void anyEncodingThatIsStatedStays(String name) throws Exception {
    Charset charset = Charset.forName(name);
    String mark = name.startsWith("UTF") ? "\uFEFF" : "";
    String document = mark + "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n"
        + "<html><body><p>Où. Été</p></body></html>";
    String marked = new String(renderer.render(document.getBytes(charset), "fr", true), charset);
    assertEquals(document.replace("<p>Où. Été</p>",
            OPENING + "<p>{1.1|Où. }{1.2|Été}</p></div></div>"), shown(marked));
  }

  @Test
  void utf16IsToldWithoutAMark() throws Exception {
    byte[] document = "<html><body><p>É</p></body></html>".getBytes(StandardCharsets.UTF_16LE);
    assertTrue(new String(renderer.render(document, "", true), StandardCharsets.UTF_16LE)
        .contains("koboSpan"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "no markup", "<html><body><p>a</body></html>", "<html><body></p></body></html>",
      "<html><body><b><i>x</b></i></body></html>", "<html><body><p>a", "<html><body><br></body></html>",
      "<html><body>a</body></html></html>", "<html><body><p>a<!-- b</p></body></html>",
      "<html><body/><body/></html>", "<html><p/></html>", "<html><body><p <b>x</b></p></body></html>",
      "<html><body><![CDATA[a</body></html>", "<html><body><p>a</P></body></html>",
      "<html><body><script>if (a<b) c();</script></body></html>", "<html><body></body",
      "<?xml version='1.0' encoding='none'?><html><body/></html>"})
  void whatIsBrokenIsToldAsSuch(String document) {
    assertThrows(UnmarkedDocumentException.class, () -> mark(document));
  }

  @Test
  void bytesThatAreNotInTheStatedEncodingAreTold() {
    byte[] latin = "<html><body><p>É</p></body></html>".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(UnmarkedDocumentException.class, () -> renderer.render(latin, "", true));
  }

  @Test
  void aFaultIsToldWithItsLine() {
    UnmarkedDocumentException e = assertThrows(UnmarkedDocumentException.class,
        () -> mark("<html>\n<body>\n<p>a</q></p></body></html>"));
    assertEquals("it is not well-formed (line 3)", e.getMessage());
  }

  @Test
  void marksOfItsOwnAreLeftAlone() {
    for (String own : List.of("<p id=\"kobo.1.1\">a</p>", "<div id=\"book-inner\">a</div>")) {
      assertThrows(UnmarkedDocumentException.class,
          () -> mark("<html><body>" + own + "</body></html>"));
    }
  }

  @Test
  @Timeout(20)
  void noDepthAndNoLengthTakesLong() throws Exception {
    int many = 100_000;
    String deep = "<html><body>" + "<b>".repeat(many) + "x" + "</b>".repeat(many) + "</body></html>";
    try {
      mark(deep);
    } catch (UnmarkedDocumentException e) {
      assertTrue(e.getMessage().contains("well-formed"), e.getMessage());
    }
    String unclosed = "<html><body>" + "<b>".repeat(many) + "</i>".repeat(many) + "</body></html>";
    assertThrows(UnmarkedDocumentException.class, () -> mark(unclosed));
    mark("<html><body><p>" + "A. &amp; ".repeat(many) + "</p></body></html>");
    mark("<html><body><p>" + "&".repeat(many) + "</p></body></html>");
    mark("<html><body><p>" + "&#x1F600;".repeat(many) + "</p></body></html>");
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws Exception {
    byte[] document = "<html><body><p>A. B.</p></body></html>".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(renderer.render(document, "en", true), renderer.render(document, "en", true));
  }

  private void assertBody(String body, String expected) throws Exception {
    String start = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head></head><body>";
    assertMarks(start + body + "</body></html>",
        start.replace("</head>", "[style]</head>") + "[[" + expected + "]]</body></html>");
  }

  private void assertMarks(String document, String expected) throws Exception {
    String shown = shown(mark(document))
        .replace(OPENING, "[[")
        .replace("</div></div></body", "]]</body")
        .replace("<style type=\"text/css\" class=\"kobostylehacks\">#book-inner { margin: 0; }</style>\n",
            "[style]");
    assertEquals(expected, shown);
  }

  private String mark(String document) throws Exception {
    return new String(
        renderer.render(document.getBytes(StandardCharsets.UTF_8), "", true),
        StandardCharsets.UTF_8);
  }

  private static String shown(String marked) {
    return marked.replaceAll("(?s)<span class=\"koboSpan\" id=\"kobo\\.([0-9.]+)\">(.*?)</span>", "{$1|$2}");
  }
}
