package io.chapbook.structure.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.SectionType;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.rule.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings say of themselves. */
class OutlineValuesTest {

  private static Decision decision(Ground ground, int threshold, int... weights) {
    List<Evidence> evidence = new ArrayList<>();
    for (int weight : weights) {
      evidence.add(new Evidence("goose.honks", weight));
    }
    return new Decision(evidence, threshold, null, ground);
  }

  @ParameterizedTest
  @CsvSource({"2, 0.5", "3, 0.5", "4, 0.59", "5, 0.74", "6, 0.85", "8, 0.96", "12, 0.99",
    "99, 0.99"})
  void aDecisionIsSurerTheFartherItLiesAboveTheThreshold(int score, double confidence) {
    assertEquals(confidence, decision(Ground.INFERRED, 4, score).confidence());
    assertEquals(confidence, decision(Ground.STRUCTURAL, 4, score - 3, 3).confidence());
    assertEquals(1, decision(Ground.DECLARED, 4, score).confidence());
  }

  @Test
  void aDecisionExplainsItself() {
    assertEquals("3 = +5 goose.honks, -2 goose.honks",
        decision(Ground.INFERRED, 4, 5, -2).explain());
    assertEquals("5 = +5 goose.honks", decision(Ground.INFERRED, 4, 5).explain());
    assertEquals("0 =", decision(Ground.INFERRED, 4).explain());
    Decision declared = Decision.declared("correction");
    assertEquals("1 = +1 correction", declared.explain());
    assertEquals(Ground.DECLARED, declared.ground());
    assertEquals(Ground.INFERRED, new Decision(List.of(), 1, null).ground());
  }

  @Test
  void whatIsFoundIsAsSureAsItsDecision() {
    Decision inferred = decision(Ground.INFERRED, 4, 5);
    assertEquals(0.74, new FoundText("Goose", "", 1, Ground.INFERRED, inferred).confidence());
    assertEquals(1, new FoundText("Goose", "", 0, Ground.DECLARED, null).confidence());
    assertEquals(0.5, new FoundText("Goose", "", 0, Ground.DEVISED, null).confidence());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Chapter 1             | Chapter 1
      Chapter 1 / The Goose | Chapter 1: The Goose
      Chapter 1: / Goose    | Chapter 1: Goose
      Chapter 1. / Goose    | Chapter 1. Goose
      Chapter 1 – / Goose   | Chapter 1 – Goose
      One / Two? / Three    | One: Two? Three
      """)
  void aHeadingIsLabelledByItsLines(String lines, String label) {
    FoundHeading heading = heading("heading.word-number", lines.split(" / "));
    assertEquals(label, heading.label());
    assertFalse(heading.isMadeFromName());
    assertTrue(heading("heading.file-name", lines.split(" / ")).isMadeFromName());
    assertEquals(label, heading.atLevel(2).label());
    assertEquals(2, heading.atLevel(2).level());
    assertEquals(heading, heading.numbered(null));
    assertEquals("Declared", new FoundHeading(heading.span(), heading.lines(), heading.type(), null,
        1, heading.decision(), "Declared", "").label());
  }

  private static FoundHeading heading(String rule, String... lines) {
    Decision decision = new Decision(
        List.of(new Evidence("heading.other", 1), new Evidence(rule, 1)), 1, null);
    return new FoundHeading(
        SourceSpan.ofLine(1), List.of(lines), SectionType.CHAPTER, null, 1, decision);
  }

  @Test
  void aLanguageIsNeverQuiteSureUnlessItIsDeclared() {
    assertEquals(0.99, FoundLanguage.inferred("en", 1, "").confidence());
    assertEquals(0.99, FoundLanguage.inferred("en", 0.994, "").confidence());
    assertEquals(0.67, FoundLanguage.inferred("en", 2 / 3.0, "").confidence());
    assertEquals(new FoundLanguage("en", 1, Ground.DECLARED, "an option"),
        FoundLanguage.declared("en", "an option"));
    assertEquals(new FoundLanguage("und", 0, Ground.INFERRED, "too short"),
        FoundLanguage.undetermined("too short"));
    assertThrows(IllegalArgumentException.class,
        () -> new FoundLanguage("en", 1.01, Ground.DECLARED, ""));
    assertThrows(IllegalArgumentException.class,
        () -> new FoundLanguage("en", -0.01, Ground.DECLARED, ""));
  }

  @Test
  void aScriptDoesNotDetermineALanguage() {
    FoundLanguage unknown = FoundLanguage.undetermined("");
    assertTrue(unknown.isUndetermined());
    assertTrue(unknown.inScript("Arab").isUndetermined());
    assertEquals("und-Arab", unknown.inScript("Arab").tag());
    assertFalse(FoundLanguage.declared("undx", "").isUndetermined());
    assertFalse(FoundLanguage.declared("en", "").isUndetermined());
  }

  @Test
  void linesAreClaimedOneByOneOrAsFarAsTheyAreFree() {
    Claims claims = new Claims(5);
    claims.claim(2, LineRole.TITLE);
    claims.claimFree(new SourceSpan(1, 3), LineRole.NOTE);
    assertEquals(List.of(LineRole.NOTE, LineRole.TITLE, LineRole.NOTE, LineRole.STORY,
        LineRole.STORY), roles(claims));
    claims.claimAll(new SourceSpan(2, 4), LineRole.LETTER);
    assertEquals(List.of(LineRole.NOTE, LineRole.LETTER, LineRole.LETTER, LineRole.LETTER,
        LineRole.STORY), roles(claims));
    assertTrue(claims.isFree(5));
    assertFalse(claims.isFree(4));
    claims.claimAll(SourceSpan.ofLine(5), LineRole.DROPPED);
    assertFalse(claims.isFree(5));
  }

  private static List<LineRole> roles(Claims claims) {
    return Stream.of(1, 2, 3, 4, 5).map(claims::role).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      TITLE         | title        | title         | LINE     |     |
      SERIES_NUMBER | seriesNumber | series number | NUMBER   | bar | digits
      PUBLISHED     | published    | published     | DATE     | bar | digits
      RATING        | rating       | rating        | PHRASE   | bar |
      GENRE         | genre        | genre         | GENRES   | bar |
      LANGUAGE      | language     | language      | LANGUAGE | bar |
      TAGS          | tags         | tags          | LIST     |     |
      AUTHOR        | author       | author        | NAMES    |     |
      SUMMARY       | summary      | summary       | TEXT     |     |
      """)
  void aFieldSaysWhatItsValueLooksLike(FieldName name, String label, String words,
      FieldName.Form form, @Nullable String endsAtBar, @Nullable String digits) {
    assertEquals(label, name.label());
    assertEquals(words, name.words());
    assertEquals(form, name.form());
    assertEquals(endsAtBar != null, form.endsAtBar());
    assertEquals(digits != null, form.hasDigits());
  }

  @Test
  void aGroundIsCalledByItsName() {
    assertEquals("structural", Ground.STRUCTURAL.label());
  }

  @Test
  void anEntryReachesFromItsKeyToItsLastValue() {
    Excerpt key = new Excerpt("Tags", 3, 20);
    List<Excerpt> values = List.of(
        new Excerpt("Geese", 4, 30), new Excerpt("Rain,", 5, 36), new Excerpt("Mud", 6, 42));
    HeaderEntry listed = new HeaderEntry(FieldName.TAGS, key, values, true, Ground.STRUCTURAL);
    assertEquals("3-6 at 4: Geese, Rain, Mud", shown(listed));
    HeaderEntry words = new HeaderEntry(FieldName.SUMMARY, null, values, false, Ground.INFERRED);
    assertEquals("4-6 at 4: Geese Rain, Mud", shown(words));
    HeaderEntry empty = new HeaderEntry(FieldName.TAGS, key, List.of(), true, Ground.INFERRED);
    assertEquals("3-3 at 3: ", shown(empty));
    assertThrows(IllegalArgumentException.class,
        () -> new HeaderEntry(FieldName.TAGS, null, List.of(), true, Ground.INFERRED));
    assertEquals(24, key.end());
    assertFalse(key.isEmpty());
    assertTrue(new Excerpt("", 3, 20).isEmpty());
  }

  private static String shown(HeaderEntry entry) {
    return entry.firstLine() + "-" + entry.lastLine() + " at " + entry.valueLine() + ": "
        + entry.text();
  }

  @Test
  void aHeaderLosesTheEntriesThatHaveALineInASpan() {
    HeaderEntry title = entry(FieldName.TITLE, 2, 2);
    HeaderEntry summary = entry(FieldName.SUMMARY, 4, 6);
    HeaderEntry tags = entry(FieldName.TAGS, 8, 8);
    Map<FieldName, StatedField> stated = new EnumMap<>(FieldName.class);
    List.of(title, summary, tags).forEach(one -> stated.put(
        one.name(), new StatedField(one.text(), List.of(), one.firstLine(), Ground.STRUCTURAL)));
    SourceHeader header =
        new SourceHeader(List.of(title, summary, tags), stated, List.of(), 2, 8);
    assertEquals(List.of(title, summary, tags),
        header.without(new SourceSpan(3, 3), false).entries());
    assertEquals(List.of(title, tags), header.without(new SourceSpan(3, 4), false).entries());
    assertEquals(List.of(title, tags), header.without(new SourceSpan(6, 7), false).entries());
    assertEquals(List.of(tags), header.without(new SourceSpan(2, 5), false).entries());
    assertEquals(List.of(title), header.without(new SourceSpan(6, 8), false).entries());
    SourceHeader left = header.without(new SourceSpan(4, 4), false);
    assertNull(left.stated(FieldName.SUMMARY));
    assertEquals(8, left.stated().get(FieldName.TAGS).line());
    assertEquals(stated, header.without(new SourceSpan(4, 4), true).stated());
    assertSame(summary, header.summaryAt(4));
    assertNull(header.summaryAt(5));
    assertNull(header.summaryAt(8));
    assertNull(left.summaryAt(4));
  }

  private static HeaderEntry entry(FieldName name, int first, int last) {
    return new HeaderEntry(name, new Excerpt("Key", first, 0),
        List.of(new Excerpt("goose", last, 0)), false, Ground.STRUCTURAL);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      -     | -   | -  | STR-001 STR-002 LNG-001 LNG-002 STR-003
      Goose | -   | -  | STR-002 LNG-001 LNG-002 STR-003
      -     | Ida | -  | STR-001 LNG-001 LNG-002 STR-003
      -     | -   | de | STR-001 STR-002 STR-003
      Goose | Ida | de | STR-003
      """)
  void whatIsDeclaredIsNotMissing(@Nullable String title, @Nullable String author,
      @Nullable String language, String findings) {
    FoundText found = new FoundText("Found", "", 2, Ground.INFERRED, null);
    List<Finding> told = Stream.of(FindingCode.STR_001, FindingCode.STR_002, FindingCode.LNG_001,
        FindingCode.LNG_002, FindingCode.STR_003).map(code -> Finding.of(code, "", "")).toList();
    Outline outline = new Outline(FoundLanguage.undetermined(""), found, found, 0, null, null,
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        new Claims(1), List.of(), SourceHeader.NONE).withFindings(told);
    Outline declared = outline.declaring(title, author, language);
    assertEquals(findings, String.join(" ",
        declared.findings().stream().map(one -> one.code().code()).toList()));
    assertEquals(text(title, found), declared.title());
    assertEquals(text(author, found), declared.author());
    assertEquals(language == null ? outline.foundLanguage()
        : new FoundLanguage(language, 1, Ground.DECLARED, "an option"), declared.foundLanguage());
    assertEquals(language == null ? "und" : language, declared.language());
  }

  private static FoundText text(@Nullable String declared, FoundText found) {
    return declared == null ? found : new FoundText(declared, "", 0, Ground.DECLARED, null);
  }
}
