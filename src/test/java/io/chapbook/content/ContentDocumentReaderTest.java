package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentDocumentReaderTest {

  private final ContentDocumentReader reader = new ContentDocumentReader();
  private final ContentDocuments full =
      new ContentDocumentRenderer().render(Samples.full("en"), null);

  @Test
  void readsBackEveryLineOfAChapter() {
    assertEquals(
        List.of(
            "CHAPTER ONE The Wick",
            "A/N: Hello again.",
            "The Lamp Lighter",
            "by Ada Quill",
            "It was “dark” & <cold>, 5 > 3; naïve — 冬 — \uD83D\uDD6F.",
            "12 Wick Lane\nLampton",
            "Dear Tom,",
            "come home.",
            "Trim the wick at dusk.",
            "He ran (A/N: far!) home.",
            "Light, light,",
            "good night.",
            "1. Dusk",
            "2. Dawn",
            "Author's Note",
            "Until next week."),
        read(full.sections().get(2)));
  }

  @Test
  void readsBackTheTitlePage() {
    assertEquals(
        List.of(
            "The Lamp Lighter",
            "A Winter Tale",
            "in Two Parts",
            "by Ada Quill",
            "Lamps (2)",
            "Summary:",
            "He lights lamps.",
            "Then one goes out."),
        read(full.titlePage()));
  }

  @Test
  void readsBackBlanksAsTheyStand() {
    String text = " a  b\tc\u00A0 \u3000\rd\u0085 ";
    assertEquals(List.of(text), read(rendered(text)));
    assertEquals(List.of(" "), read(rendered(" ")));
  }

  @Test
  void readsBackWhatLooksLikeMarkup() {
    String text = "<p>&amp;</p> &#10; ]]> <!-- -->";
    assertEquals(List.of(text), read(rendered(text)));
  }

  @Test
  void readsBackAMillionCharacters() {
    String text = "naïve <冬> 😀 ".repeat(100_000);
    assertEquals(List.of(text), read(rendered(text)));
  }

  @Test
  void findsTextThatStandsInNoBlock() {
    String xhtml =
        "<html><body><section>lost <em>text</em><p>found</p> tail</section></body></html>";
    assertEquals(
        List.of("lost text", "found", " tail"),
        reader.text(xhtml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesADocumentWithoutABody() {
    byte[] xhtml = "<html/>".getBytes(StandardCharsets.UTF_8);
    assertThrows(IllegalArgumentException.class, () -> reader.text(xhtml));
  }

  private List<String> read(ContentDocument document) {
    return reader.text(document.xhtml());
  }

  private static ContentDocument rendered(String text) {
    return new ContentDocumentRenderer()
        .render(Samples.book(Samples.untitled("x", Samples.paragraph(text))), null)
        .sections()
        .get(0);
  }
}
