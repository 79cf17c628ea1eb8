package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a book's accessibility is true of this book: one change, one difference. */
class AccessibilityMetadataTest {

  private static final List<String> ALWAYS =
      List.of("tableOfContents", "readingOrder", "displayTransformability", "unlocked");

  private static List<String> values(SamplePublication sample, String property) {
    return AccessibilityMetadata.of(sample.build(), new StyleSheetSurvey()).entries().stream()
        .filter(entry -> entry.getKey().equals("schema:" + property))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> features(SamplePublication sample) {
    return values(sample, "accessibilityFeature");
  }

  private static SamplePublication withPage(String body) {
    SamplePublication sample = new SamplePublication();
    sample.resources.add(SamplePublication.xhtml(
        "page.xhtml", SamplePublication.page("Page", body)));
    sample.spine.add("page.xhtml");
    sample.contents.add(new NavigationPoint("Page", "page.xhtml", List.of()));
    return sample;
  }

  private static SamplePublication withStyle(String css) {
    SamplePublication sample = withPage("<p>Text.</p>");
    sample.resources.add(new PublicationResource(
        "book.css", PublicationResource.CSS, css.getBytes(StandardCharsets.UTF_8)));
    return sample;
  }

  private static SamplePublication withMap(String body) {
    SamplePublication sample = withPage(body);
    sample.resources.add(
        new PublicationResource("images/map.png", "image/png", SamplePublication.png()));
    return sample;
  }

  @Test
  void aPlainTextIsReadWithoutSight() {
    SamplePublication sample = withPage("<p>Text.</p>");
    assertEquals(List.of("textual"), values(sample, "accessMode"));
    assertEquals(List.of("textual"), values(sample, "accessModeSufficient"));
    assertEquals(List.of("none"), values(sample, "accessibilityHazard"));
    assertEquals(ALWAYS, features(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h1>One</h1>", "<p>A</p><h3 id=\"a>b\">One</h3>", "<h6/>"})
  void headingsMakeNavigationByStructure(String body) {
    assertTrue(features(withPage(body)).contains("structuralNavigation"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<p class=\"h1\">One</p>", "<header>One</header>", "<hr/>", "<!-- <h1>One</h1> -->",
    "<p title=\"&lt;h1>\">One</p>"
  })
  void whatIsNoHeadingMakesNone(String body) {
    assertFalse(features(withPage(body)).contains("structuralNavigation"));
  }

  @Test
  void theTitlePagesHeadingAloneIsNoStructure() {
    SamplePublication sample = withPage("<p>Text.</p>");
    sample.resources.add(SamplePublication.xhtml(
        "title-page.xhtml", SamplePublication.page("Title", "<h1>Title</h1>")));
    sample.spine.add("title-page.xhtml");
    sample.landmarks.add(new Landmark("titlepage", "Title page", "title-page.xhtml"));
    assertFalse(features(sample).contains("structuralNavigation"));
    sample.landmarks.clear();
    assertTrue(features(sample).contains("structuralNavigation"));
  }

  @Test
  void aHeadingOnTheCoverIsNoStructureAndOneElsewhereIs() {
    SamplePublication sample = withPage("<h2>One</h2>");
    sample.landmarks.add(new Landmark("cover", "Cover", "page.xhtml"));
    assertFalse(features(sample).contains("structuralNavigation"));
    sample.landmarks.set(0, new Landmark("bodymatter", "Text", "page.xhtml"));
    assertTrue(features(sample).contains("structuralNavigation"));
  }

  @Test
  void theSummarySaysNoMoreThanIsTrue() {
    assertEquals(
        "A text that can be read by eye, by ear and by touch, in any size and colour. It has a"
            + " table of contents.", summary(withPage("<p>Text.</p>")));
    assertEquals(
        "A text with pictures, in any size and colour. It has a table of contents and true"
            + " headings; not all of its pictures have a text alternative.",
        summary(withMap("<h1>One</h1>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<svg0/>", "<svg9/>", "<svgz/>", "<svga/>", "<svgA/>", "<svgZ/>", "<h0/>", "<h7/>", "<hh/>",
    "<p title='\"><h1>'>x</p>", "<p title=\"'><h1>\">x</p>", "<!-- - > -- <h1>x</h1> --x> -->",
    "<!----><p/>", "<!-- <h1> <img/>"
  })
  void whatIsNoPictureAndNoHeadingIsNone(String body) {
    assertEquals(List.of("textual"), values(withPage(body), "accessMode"));
    assertEquals(ALWAYS, features(withPage(body)));
    assertEquals(List.of("none"), values(withPage(body), "accessibilityHazard"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<!-- a --><h2>One</h2>", "<!----><h2>One</h2>", "<p title='>'><h2>One</h2></p>", "<!-><h2/>",
    "<!- -><h2/>", "< p><h2/>"
  })
  void aHeadingBehindOtherThingsIsSeen(String body) {
    assertTrue(features(withPage(body)).contains("structuralNavigation"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h2", "<p/><h2", "<h2 title='>", "<h2/><", "<h2/><!--", "<h2/><!-- --"})
  void aDocumentThatBreaksOffIsReadToItsEnd(String content) {
    SamplePublication sample = withPage("<p>Text.</p>");
    sample.resources.set(0, SamplePublication.xhtml("page.xhtml", content));
    assertTrue(features(sample).contains("structuralNavigation"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<image href=\"x.png\"/>", "<img src=\"x.png\"/>", "<svg/>", "<IMG src='../../x.png'/>"})
  void aPictureOfAnyKindNeedsSight(String body) {
    assertEquals(List.of("textual", "visual"), values(withPage(body), "accessMode"));
    assertEquals(List.of(), values(withPage(body), "accessModeSufficient"));
  }

  @Test
  void aFontDoesNotMove() {
    SamplePublication sample = withPage("<p>Text.</p>");
    sample.resources.add(new PublicationResource("a.woff2", "font/woff2", new byte[9]));
    assertEquals(List.of("none"), values(sample, "accessibilityHazard"));
  }

  @Test
  void aCoverWithATextIsDescribedAndNeedsNoSight() {
    SamplePublication sample = SamplePublication.withCover();
    assertTrue(features(sample).contains("alternativeText"));
    assertEquals(List.of("textual"), values(sample, "accessMode"));
    assertEquals(List.of("textual"), values(sample, "accessModeSufficient"));
    assertTrue(summary(sample).contains("its cover has a text alternative"), summary(sample));
  }

  @Test
  void aCoverWithoutATextIsNotDescribed() {
    SamplePublication sample = SamplePublication.withCover();
    sample.resources.set(0, SamplePublication.xhtml("cover.xhtml",
        SamplePublication.page("Cover", "<img src=\"images/cover.png\"/>")));
    assertFalse(features(sample).contains("alternativeText"));
    assertFalse(summary(sample).contains("its cover"), summary(sample));
  }

  @Test
  void picturesWithTextsCanBeDoneWithout() {
    SamplePublication sample = withMap("<p><img alt='A map' src='images/map.png'/></p>");
    assertEquals(List.of("textual", "visual"), values(sample, "accessMode"));
    assertEquals(List.of("textual"), values(sample, "accessModeSufficient"));
    assertTrue(features(sample).contains("alternativeText"));
    assertTrue(summary(sample).contains("its pictures have text alternatives"), summary(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<p>Text.</p>",
    "<p><img src=\"images/map.png\"/></p>",
    "<p><img alt=\"A map\" src=\"images/map.png\"/><img src=\"images/map.png\"/></p>",
    "<p><img alt=\"A map\" src=\"images/map.png\"/></p><svg viewBox=\"0 0 1 1\"></svg>"
  })
  void onePictureWithoutATextLeavesSightNeeded(String body) {
    SamplePublication sample = withMap(body);
    assertEquals(List.of("textual", "visual"), values(sample, "accessMode"));
    assertEquals(List.of(), values(sample, "accessModeSufficient"));
    assertFalse(features(sample).contains("alternativeText"));
    assertTrue(summary(sample).contains("not all of its pictures"), summary(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "p { font-size: 12pt; }", "body{font: 16px/1.2 serif}", "p { line-height:14PX }",
    "p { letter-spacing: 0.5mm; }"
  })
  void aFixedSizeIsNoReadersChoice(String css) {
    SamplePublication sample = withStyle(css);
    assertFalse(features(sample).contains("displayTransformability"));
    assertFalse(summary(sample).contains("any size"), summary(sample));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "p { font-size: 1.2em; margin: 1px }", "p { line-height: 1.5; width: 10px }",
    "/* font-size: 12pt */ p { margin: 0 }", "p { font-size: 90%; border: 1pt solid }"
  })
  void otherSizesLeaveItToTheReader(String css) {
    assertTrue(features(withStyle(css)).contains("displayTransformability"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "@keyframes f { from { top: 0 } }", "p { animation: f 1s }", "p { transition-delay: 1s }"})
  void whatMovesMayBeAHazard(String css) {
    assertEquals(List.of("unknown"), values(withStyle(css), "accessibilityHazard"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<video src=\"a.mp4\"></video>", "<script>x</script>", "<audio></audio>", "<AUDIO/>"})
  void whatPlaysMayBeAHazard(String body) {
    assertEquals(List.of("unknown"), values(withPage(body), "accessibilityHazard"));
  }

  @Test
  void anImageThatMayMoveMayBeAHazard() {
    SamplePublication sample = withPage("<p>Text.</p>");
    sample.resources.add(
        new PublicationResource("images/a.gif", "image/gif", SamplePublication.png()));
    assertEquals(List.of("unknown"), values(sample, "accessibilityHazard"));
  }

  private static String summary(SamplePublication sample) {
    return AccessibilityMetadata.of(sample.build(), new StyleSheetSurvey()).summary();
  }
}
