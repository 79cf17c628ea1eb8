package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.book.Particulars;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.StructureCases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a library learns from the fields that stand before a story. */
class ParticularsTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String STORY = "\n\nChapter 1\n\n"
      + "The goose would not leave the kitchen, and nobody asked it to.\n\n".repeat(20);

  private static Particulars particulars(String... fields) {
    String header = "Title: The Goose\nRating: Teen\n" + String.join("\n", fields);
    MeasuredText text = StructureCases.measured(header + STORY);
    return new BookAssembler().assemble(text, DETECTOR.detect(text)).book().metadata()
        .particulars();
  }

  private static List<String> statements(Particulars particulars) {
    return particulars.statements().stream().map(one -> one.field() + "=" + one.value()).toList();
  }

  @Test
  void whoeverHelpedIsNamedWithWhatTheyDid() {
    assertEquals(
        List.of(
            new Particulars.Contributor("Anna Berg", "trl"),
            new Particulars.Contributor("Tom Rook", "ill"),
            new Particulars.Contributor("Ida Wend", "edt")),
        particulars("Editor: Ida Wend", "Translator: Anna Berg", "Illustrator: Tom Rook")
            .contributors());
    assertEquals(List.of(), particulars("Language: English").contributors());
  }

  @Test
  void severalAuthorsAreNamedApart() {
    assertEquals(List.of("Ida Wend", "Tom Rook"),
        particulars("Author: Ida Wend and Tom Rook").authors());
    assertEquals(List.of(), particulars("Author: Ida Wend").authors());
  }

  @Test
  void aSiteThatCallsItselfPublisherIsASource() {
    Particulars site = particulars("Publisher: www.example.org", "URL: https://example.org/s/7");
    assertNull(site.publisher());
    assertEquals(List.of("https://example.org/s/7", "www.example.org"), site.sources());
    Particulars press = particulars("Publisher: Mill Press", "Site: Mill Archive");
    assertEquals("Mill Press", press.publisher());
    assertEquals(List.of("Mill Archive"), press.sources());
  }

  @Test
  void aSubjectIsNamedOnceByTheWidestField() {
    assertEquals(
        List.of("fandom=Mill Tales", "genre=Drama", "tags=Geese"),
        particulars("Tags: Geese, Drama", "Genre: Drama", "Fandom: Mill Tales").subjects().stream()
            .map(one -> one.field() + "=" + one.name()).toList());
  }

  @Test
  void whatHasNoTermOfItsOwnIsKeptAsItIs() {
    assertEquals(
        List.of("rating=Teen", "warnings=Geese", "warnings=Rain", "status=Complete", "words=5412"),
        statements(particulars("Warnings: Geese, Rain", "Status: Complete", "Words: 5,412")));
    assertEquals(
        List.of("rating=Teen", "published=some day in spring"),
        statements(particulars("Published: some day in spring")));
    Particulars dated = particulars("Published: 2008-06-25", "License: CC BY 4.0");
    assertEquals(List.of("rating=Teen"), statements(dated));
    assertEquals("2008-06-25", dated.published());
    assertEquals("CC BY 4.0", dated.rights());
  }
}
