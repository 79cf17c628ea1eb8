package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Book;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.TitlePage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ContentDocumentRendererTest {

  private final ContentDocumentRenderer renderer = new ContentDocumentRenderer();

  @Test
  void namesDocumentsAfterTheirKind() {
    ContentDocuments documents = renderer.render(Samples.full("en"), "images/cover.jpg");
    assertEquals(
        List.of(
            "cover.xhtml",
            "title-page.xhtml",
            "source-notice.xhtml",
            "part-001.xhtml",
            "chapter-001.xhtml",
            "epilogue.xhtml"),
        hrefs(documents));
  }

  @Test
  void numbersOtherSectionsWhenThereAreSeveral() {
    Section first = named(SectionType.INTERLUDE, "Interlude");
    Section second = named(SectionType.INTERLUDE, "Another Interlude");
    ContentDocuments documents = renderer.render(Samples.book(first, second), null);
    assertEquals(
        List.of("title-page.xhtml", "interlude-001.xhtml", "interlude-002.xhtml"),
        hrefs(documents));
  }

  @Test
  void hasNoCoverPageWithoutACover() {
    assertNull(renderer.render(Samples.full("en"), null).cover());
  }

  @Test
  void givesEachDocumentATitleOfItsOwn() {
    Book book =
        Samples.book(
            "Rain",
            "en",
            List.of(
                Samples.untitled("Rain"),
                Samples.chapter("Storm"),
                Samples.chapter("Storm"),
                Samples.chapter("Storm (2)"),
                Samples.chapter("Storm"),
                Samples.chapter("Cover")));
    List<String> titles = new ArrayList<>();
    for (ContentDocument document : renderer.render(book, "c.png").inReadingOrder()) {
      titles.add(document.title());
      assertEquals(document.title(), text(parse(document), "title"));
    }
    assertEquals(
        List.of(
            "Cover",
            "Rain",
            "Rain (2)",
            "Storm",
            "Storm (2)",
            "Storm (2) (2)",
            "Storm (3)",
            "Cover (2)"),
        titles);
  }

  @Test
  void namesAndTitlesThreeThousandSections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 1; i <= 3000; i++) {
      sections.add(Samples.chapter("Chapter", Samples.paragraph("Text " + i)));
    }
    ContentDocuments documents = renderer.render(Samples.book("Rain", "en", sections), null);
    List<String> hrefs = hrefs(documents);
    Set<String> titles = new HashSet<>();
    documents.inReadingOrder().forEach(document -> titles.add(document.title()));
    assertEquals("chapter-0001.xhtml", hrefs.get(1));
    assertEquals("chapter-3000.xhtml", hrefs.get(3000));
    assertEquals(3001, titles.size());
    List<String> chapters = hrefs.subList(1, hrefs.size());
    assertEquals(chapters.stream().sorted().toList(), chapters);
    assertEquals(3000, new HashSet<>(chapters).size());
  }

  @Test
  void writesWellFormedDocumentsForAnySection() {
    for (String language : List.of("en", "ar", "zh-Hant", "x-none")) {
      for (ContentDocument document : everySection(language).inReadingOrder()) {
        Element html = parse(document).getDocumentElement();
        assertEquals(language, html.getAttribute("lang"), document::href);
        assertEquals(language, html.getAttribute("xml:lang"), document::href);
        assertEquals(language.equals("ar") ? "rtl" : "", html.getAttribute("dir"));
      }
    }
  }

  /** Otherwise the hyphens of {@code --notes end} would stand behind it. */
  @Test
  void valuesHaveTheirOwnDirectionWhereTheBookIsFromRightToLeft() {
    for (String language : List.of("en", "ar")) {
      List<Section> sections = List.of(new Section(
          SectionType.COLOPHON, null, "End", 1, false, List.of(Samples.fields())));
      ContentDocument page =
          renderer.render(Samples.book("Rain", language, sections), null).sections().get(0);
      NodeList isolated = parse(page).getElementsByTagName("bdi");
      List<String> values = new ArrayList<>();
      for (int i = 0; i < isolated.getLength(); i++) {
        values.add(isolated.item(i).getTextContent());
      }
      assertEquals(language.equals("ar")
          ? List.of("From the Mill Archive", "K", "Tom", "Ann") : List.of(), values);
    }
  }

  @Test
  void pointsOnlyAtIdsThatExistAndUsesEachOnce() {
    for (ContentDocument document : everySection("en").inReadingOrder()) {
      Set<String> ids = new HashSet<>();
      NodeList elements = parse(document).getElementsByTagName("*");
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        assertTrue(!element.hasAttribute("id") || ids.add(element.getAttribute("id")));
      }
      for (int i = 0; i < elements.getLength(); i++) {
        String label = ((Element) elements.item(i)).getAttribute("aria-labelledby");
        assertTrue(label.isEmpty() || ids.contains(label), document::href);
      }
    }
  }

  @Test
  void namesEverySectionThatHasARole() {
    for (ContentDocument document : everySection("en").sections()) {
      Element section = (Element) parse(document).getElementsByTagName("section").item(0);
      boolean named =
          section.hasAttribute("aria-label") || section.hasAttribute("aria-labelledby");
      assertTrue(named || !section.hasAttribute("role"), document::href);
    }
  }

  @Test
  void saysTheMatterOnTheBodyAndNotAgainOnTheSection() {
    for (ContentDocument document : everySection("en").inReadingOrder()) {
      Document parsed = parse(document);
      Element body = (Element) parsed.getElementsByTagName("body").item(0);
      Element section = (Element) parsed.getElementsByTagName("section").item(0);
      assertTrue(body.getAttribute("epub:type").endsWith("matter"));
      assertTrue(!body.hasAttribute("role"));
      assertTrue(!section.getAttribute("epub:type").equals(body.getAttribute("epub:type")));
    }
  }

  @Test
  void showsTheAuthorWhereTheTextHasNoByline() {
    Book given = Samples.full("en");
    TitlePage page = TitlePage.of("Rain", List.of(), null, null, List.of());
    Book book = new Book(given.metadata(), page, given.sections());
    assertEquals(
        List.of("Rain", "Ada Quill", "Lamps (2)"),
        new ContentDocumentReader().text(renderer.render(book, null).titlePage().xhtml()));
  }

  @Test
  void tellsTheCoverToThoseWhoDoNotSeeIt() {
    ContentDocument cover = renderer.render(Samples.full("fr"), "images/cover.jpg").cover();
    assertNotNull(cover);
    Element image = (Element) parse(cover).getElementsByTagName("img").item(0);
    assertEquals("Couverture de « The Lamp Lighter », de Ada Quill", image.getAttribute("alt"));
    assertEquals("images/cover.jpg", image.getAttribute("src"));
    assertEquals("doc-cover", image.getAttribute("role"));
  }

  @Test
  void countsReplacedCharactersOverTheWholeBook() {
    Book book =
        Samples.book(
            Samples.untitled("a", Samples.paragraph("\u0000")),
            Samples.chapter("b", Samples.paragraph("\uD800\uFFFE")));
    ContentDocuments documents = renderer.render(book, null);
    assertEquals(1, documents.sections().get(0).replacedCharacters());
    assertEquals(2, documents.sections().get(1).replacedCharacters());
    assertEquals(3, documents.replacedCharacters());
  }

  @Test
  void writesTheSameBytesAgain() {
    ContentDocuments first = renderer.render(Samples.full("en"), "c.png");
    renderer.render(everyType("ar"), null);
    assertEquals(first, renderer.render(Samples.full("en"), "c.png"));
    assertEquals(first, new ContentDocumentRenderer().render(Samples.full("en"), "c.png"));
  }

  @Test
  void writesTheSameBytesUnderATurkishLocale() {
    ContentDocuments first = everySection("it");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(first, everySection("it"));
    } finally {
      Locale.setDefault(before);
    }
  }

  private ContentDocuments everySection(String language) {
    return renderer.render(everyType(language), "images/cover.jpg");
  }

  /** Every section type, with a heading and without, around the blocks of the full book. */
  private static Book everyType(String language) {
    Book full = Samples.full(language);
    List<Section> sections = new ArrayList<>(full.sections());
    for (SectionType type : SectionType.values()) {
      for (int level = 1; level < 9; level++) {
        String label = type + " <" + level + "> & \"co\"";
        sections.add(
            new Section(
                type, Samples.heading(label), label, level, true, full.sections().get(2).blocks()));
        sections.add(new Section(type, null, label, level, true, List.of()));
      }
    }
    return full.withSections(sections);
  }

  private static Section named(SectionType type, String label) {
    return new Section(type, Samples.heading(label), label, 1, true, List.of());
  }

  private static List<String> hrefs(ContentDocuments documents) {
    return documents.inReadingOrder().stream().map(ContentDocument::href).toList();
  }

  private static String text(Document document, String element) {
    return document.getElementsByTagName(element).item(0).getTextContent();
  }

  private static Document parse(ContentDocument document) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return builder.parse(new ByteArrayInputStream(document.xhtml()));
    } catch (Exception e) {
      throw new AssertionError(
          document.href() + ": " + new String(document.xhtml(), StandardCharsets.UTF_8), e);
    }
  }
}
