package io.chapbook.content.kobo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chapbook.content.ContentDocument;
import io.chapbook.testing.KepubText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a content document gets for a Kobo, and that it loses nothing. */
class KepubRendererTest {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"LANG\">\n"
      + "<head>\n<title>One. Two.</title>\n</head>\n<body epub:type=\"bodymatter\">";

  private static final String FOOT = "</body>\n</html>\n";

  private final KepubRenderer renderer = new KepubRenderer();

  static Stream<Path> documents() throws Exception {
    return Files.list(Path.of("src", "test", "resources", "content")).sorted();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyKindOfDocumentIsTheSameWithoutTheMarks(Path file) throws Exception {
    String xhtml = Files.readString(file);
    String kepub = kepub(xhtml);
    assertEquals(xhtml, KepubText.withoutMarks(kepub));
    assertEquals("", KepubText.outsideSpans(kepub));
  }

  @Test
  void wrapsTheBodyAndAddsTheStyle() {
    assertEquals("""
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
        <head>
        <title>One. Two.</title>
        <style type="text/css" class="kobostylehacks">\
        #book-inner { margin: 0; }</style>
        </head>
        <body epub:type="bodymatter"><div id="book-columns"><div id="book-inner">
        <p>{1.1|Rain. }{1.2|Snow.}</p>
        </div></div></body>
        </html>
        """,
        marked(kepub(document("en", "\n<p>Rain. Snow.</p>\n"))));
  }

  @Test
  void countsParagraphsThatHaveTextAndSentencesInThem() {
    assertBody("en",
        "\n<h2>A Name</h2>\n<p></p>\n<p>One. Two.</p>\n<hr/>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
        "\n<h2>{1.1|A Name}</h2>\n<p></p>\n<p>{2.1|One. }{2.2|Two.}</p>\n<hr/>\n"
            + "<ul>\n<li>{3.1|a}</li>\n<li>{3.2|b}</li>\n</ul>\n");
  }

  @Test
  void aSentenceThatRunsOverAnElementHasASpanForEachPart() {
    assertBody("en",
        "<p>He said <em>no. Never</em>. But<br/>she <a href=\"x.xhtml\">went</a>.</p>",
        "<p>{1.1|He said }<em>{1.2|no. }{1.3|Never}</em>{1.4|. But}<br/>{1.5|she }"
            + "<a href=\"x.xhtml\">{1.6|went}</a>{1.7|.}</p>");
  }

  @Test
  void blanksAreTextInAParagraphAndNowhereElse() {
    assertBody("en",
        "\n <p><b>A</b> <i>b</i></p>\n<h1><span>1</span> <span>Two</span></h1>\n",
        "\n <p><b>{1.1|A}</b>{1.2| }<i>{1.3|b}</i></p>\n"
            + "<h1><span>{2.1|1}</span> <span>{2.2|Two}</span></h1>\n");
  }

  @Test
  void anImageIsAParagraphOfItsOwn() {
    assertBody("en",
        "<p>One. <img src=\"a.png\" alt=\"A. B.\"/> Two.</p>",
        "<p>{1.1|One. }{2.1|<img src=\"a.png\" alt=\"A. B.\"/>}{2.2| Two.}</p>");
  }

  @Test
  void whatMustStayAsItIsStays() {
    for (String name : List.of("pre", "script", "style", "svg", "math", "audio", "video")) {
      String kept = "<" + name + "><b>One. Two.</b><p>Three.</p></" + name + ">";
      assertBody("en", kept + "<p>A.</p>", kept + "<p>{1.1|A.}</p>");
    }
  }

  @Test
  void textOutsideOfAnyParagraphCountsFromOneToo() {
    assertBody("en", "<dl><dt>A</dt><dd>b. D</dd></dl>",
        "<dl><dt>{1.1|A}</dt><dd>{1.2|b. }{1.3|D}</dd></dl>");
  }

  @Test
  void signsOfMarkupInTheTextAreTextAfterwards() {
    String text = "<p title=\"&quot;&amp;&#10;\">A &amp;lt; b &lt;span class=\"koboSpan\"&gt;. C&#13;</p>";
    assertBody("en", text,
        "<p title=\"&quot;&amp;&#10;\">{1.1|A &amp;lt; b &lt;span class=\"koboSpan\"&gt;. }{1.2|C&#13;}</p>");
  }

  @Test
  void sentencesEndAsTheDocumentsLanguageHasIt() {
    assertBody("de", "<p>Am 5. Mai.</p>", "<p>{1.1|Am 5. Mai.}</p>");
    assertBody("en", "<p>Am 5. Mai.</p>", "<p>{1.1|Am 5. }{1.2|Mai.}</p>");
    assertBody("zh-Hant", "<p>好。來。</p>", "<p>{1.1|好。}{1.2|來。}</p>");
  }

  @Test
  void whatIsNoContentDocumentIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> kepub("no document"));
    assertThrows(IllegalArgumentException.class, () -> kepub(document("en", "<p>")));
    assertThrows(IllegalArgumentException.class, () -> kepub("<html><head/></html>"));
    assertThrows(IllegalArgumentException.class, () -> kepub("<svg><body/></svg>"));
  }

  @Test
  void keepsWhatElseIsKnownOfADocument() {
    byte[] xhtml = document("en", "<p>A\uFFFD</p>").getBytes(StandardCharsets.UTF_8);
    ContentDocument kepub = renderer.render(new ContentDocument("a.xhtml", "T", xhtml, 1));
    assertEquals(List.of("a.xhtml", "T", 1),
        List.of(kepub.href(), kepub.title(), kepub.replacedCharacters()));
  }

  private void assertBody(String language, String body, String expected) {
    String marked = marked(kepub(document(language, body)));
    String opening = "<div id=\"book-columns\"><div id=\"book-inner\">";
    assertEquals(expected, marked.substring(
        marked.indexOf(opening) + opening.length(), marked.lastIndexOf("</div></div></body>")));
  }

  private static String document(String language, String body) {
    return HEAD.replace("LANG", language) + body + FOOT;
  }

  private String kepub(String xhtml) {
    return new String(renderer.render(
        new ContentDocument("a.xhtml", "A", xhtml.getBytes(StandardCharsets.UTF_8), 0)).xhtml(),
        StandardCharsets.UTF_8);
  }

  /** The spans in a form that is easier to read. */
  private static String marked(String kepub) {
    return kepub.replaceAll(
        "<span class=\"koboSpan\" id=\"kobo\\.([0-9.]+)\">([^<]*(?:<img[^>]*>)?)</span>", "{$1|$2}");
  }
}
