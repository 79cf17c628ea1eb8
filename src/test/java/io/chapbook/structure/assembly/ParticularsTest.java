package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.FieldList;
import io.chapbook.book.Particulars;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.testing.StructureCases;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** A header that is made by hand: a name that the author's line does not say is another's. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Ida, Tom    | 2 | Ida, Tom    | Ida / Tom | Ida / Tom
      Ida, Tom    | 2 | Ida, Tom    | Ida       | ''
      Ida, Tom    | 3 | Ida, Tom    | Ida / Tom | ''
      Ida, Tom    | 2 | Ida & Tom   | Ida / Tom | ''
      I. W; T. R. | 3 | Ida, Tom    | Ida / Tom | I. W / T. R.
      I. W; T. R. | 2 | I. W; T. R. | I. W.     | I. W / T. R.
      """)
  void theHeaderPartsItsOwnAuthorsOnly(
      String author, int line, String stated, String values, String authors) {
    StatedField field =
        new StatedField(stated, List.of(values.split(" / ")), 2, Ground.STRUCTURAL);
    SourceHeader header = new SourceHeader(
        List.of(), Map.of(FieldName.AUTHOR, field), List.of(), 1, 2);
    FoundText found = new FoundText(author, "", line, Ground.DECLARED, null);
    assertEquals(authors, String.join(" / ", ParticularsAssembler.of(outline(found, header))
        .authors()));
    assertEquals(List.of(), ParticularsAssembler.of(outline(null, header)).authors());
    assertEquals(AuthorNames.of(author),
        ParticularsAssembler.of(outline(found, SourceHeader.NONE)).authors());
  }

  private static Outline outline(@Nullable FoundText author, SourceHeader header) {
    return new Outline(FoundLanguage.undetermined(""),
        new FoundText("The Goose", "", 0, Ground.DEVISED, null), author, 0, null, null, List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new Claims(1), List.of(),
        header);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      WORDS     | 5,412 | 5412       | words=5412
      WORDS     | many  | -          | words=many
      UPDATED   | 2008  | 2008       | updated=2008
      UPDATED   | now   | -          | updated=now
      PUBLISHED | 2008  | 2008       | ''
      PUBLISHED | now   | -          | published=now
      LANGUAGE  | Goose | -          | language=Goose
      LANGUAGE  | Dutch | nl         | ''
      CHAPTERS  | 3/?   | 3          | chapters=3/?
      RATING    | Teen  | -          | rating=Teen
      CREDITS   | Tom   | -          | credits=Tom
      WARNINGS  | a, b  | a          | warnings=a
      """)
  void aFieldIsStatedInItsFormOrAsItIs(
      FieldName name, String text, @Nullable String value, String stated) {
    StatedField field = new StatedField(
        text, value == null ? List.of() : List.of(value), 2, Ground.STRUCTURAL);
    SourceHeader header = new SourceHeader(List.of(), Map.of(name, field), List.of(), 1, 2);
    assertEquals(stated,
        String.join(" ", statements(ParticularsAssembler.of(outline(null, header)))));
  }

  /** A line with a value that has no name is kept as it is; of others names and values are. */
  @Test
  void aHeadersLinesBecomeFields() {
    MeasuredText text = StructureCases.measured(
        "Tags: Geese, Rain\nTeen | Words: 12\n***\n\nSummary: It rains\nand rains.\nHonk");
    HeaderEntry tags = new HeaderEntry(FieldName.TAGS, new Excerpt("Tags", 1, 0),
        List.of(new Excerpt("Geese", 1, 6), new Excerpt("Rain", 1, 13)), true, Ground.STRUCTURAL);
    HeaderEntry rating = new HeaderEntry(FieldName.RATING, null,
        List.of(new Excerpt("Teen", 2, 18)), false, Ground.STRUCTURAL);
    HeaderEntry words = new HeaderEntry(FieldName.WORDS, new Excerpt("Words", 2, 25),
        List.of(new Excerpt("12", 2, 32)), false, Ground.STRUCTURAL);
    HeaderEntry summary = new HeaderEntry(FieldName.SUMMARY, new Excerpt("Summary", 5, 40),
        List.of(new Excerpt("It rains", 5, 49), new Excerpt("and rains.", 6, 58)), false,
        Ground.STRUCTURAL);
    HeaderEntry honk = new HeaderEntry(
        FieldName.OTHER, new Excerpt("Honk", 7, 69), List.of(), false, Ground.STRUCTURAL);
    CharacterLedger ledger = new CharacterLedger(text);
    SourceHeader header = new SourceHeader(
        List.of(tags, rating, words, summary, honk), Map.of(), List.of(), 1, 7);
    HeaderAssembler assembler = new HeaderAssembler(text, header, ledger);
    FieldList fields = (FieldList) assembler.assemble(new SourceSpan(1, 7)).get(0);
    assertEquals(List.of("Tags [Geese, Rain]", "null [Teen | Words: 12]",
        "Summary [It rains and rains.]", "Honk []"),
        fields.fields().stream().map(one -> one.label() + " " + one.values()).toList());
    assertEquals(new SourceSpan(1, 7), fields.span());
    CharacterCount count = ledger.count();
    assertTrue(count.addsUp(), count.toString());
    assertEquals(6, count.markers());
    assertEquals(List.of(), new HeaderAssembler(text, header, new CharacterLedger(text))
        .assemble(new SourceSpan(3, 4)));
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
