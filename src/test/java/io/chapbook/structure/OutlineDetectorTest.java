package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.DeadlinePassedException;
import io.chapbook.limit.PassingDeadline;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.correction.CorrectedRole;
import io.chapbook.structure.correction.Corrections;
import io.chapbook.structure.correction.LineCorrection;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.testing.StructureCases;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stages of detection hand to one another. */
class OutlineDetectorTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String PROSE =
      "The goose would not leave the kitchen, and nobody asked it to.\n\n".repeat(9);

  private static Corrections corrections(Object... lines) {
    List<LineCorrection> corrections = new ArrayList<>();
    for (int at = 0; at < lines.length; at += 2) {
      corrections.add(new LineCorrection(
          (String) lines[at], null, null, (CorrectedRole) lines[at + 1], null, 0, at + 1));
    }
    return new Corrections(null, null, null, null, null, corrections);
  }

  private static List<String> headings(Outline outline) {
    return outline.headings().stream().map(FoundHeading::label).toList();
  }

  private static List<FindingCode> codes(Outline outline) {
    return outline.findings().stream().map(Finding::code).toList();
  }

  @Test
  void aTitleThatIsCorrectedToStoryLeavesOneToDevise() {
    MeasuredText text = StructureCases.measured("The Goose\n\nby Ida Wend\n\n\n" + PROSE);
    assertEquals("The Goose", DETECTOR.detect(text).title().text());
    Outline outline = DETECTOR.detect(text, corrections("The Goose", CorrectedRole.STORY), null);
    assertEquals(Ground.DEVISED, outline.title().ground());
    assertEquals("The Goose", outline.title().text());
    assertEquals(LineRole.STORY, outline.claims().role(1));
  }

  @Test
  void whatIsToldOfCorrectionsStandsAmongTheOtherFindings() {
    MeasuredText text = StructureCases.measured(PROSE + "images/goose.jpg\n\n" + PROSE);
    Outline plain = DETECTOR.detect(text);
    assertEquals(List.of(FindingCode.STR_001, FindingCode.STR_002, FindingCode.STR_003,
        FindingCode.STR_008), codes(plain));
    Outline outline =
        DETECTOR.detect(text, corrections("There is no such line", CorrectedRole.NOTE), null);
    assertEquals(codes(plain).size() + 1, outline.findings().size());
    assertTrue(codes(outline).containsAll(codes(plain)));
    for (int at = 1; at < outline.findings().size(); at++) {
      assertTrue(outline.findings().get(at - 1).firstLine()
          <= outline.findings().get(at).firstLine());
    }
  }

  @Test
  void aDeclaredHeadingStaysOneWhereTheTitleWasFound() {
    MeasuredText text = StructureCases.measured(
        "# The Goose\n\n" + PROSE + "## Chapter 1\n\n" + PROSE + "## Chapter 2\n\n" + PROSE);
    assertEquals("The Goose", DETECTOR.detect(text).title().text());
    Outline outline =
        DETECTOR.detect(text, corrections("# The Goose", CorrectedRole.HEADING), null);
    assertEquals(3, outline.headings().size());
    assertEquals(LineRole.HEADING, outline.claims().role(1));
    assertEquals(Ground.DECLARED, outline.headings().get(0).decision().ground());
  }

  @Test
  void aNoteThatLosesItsFirstLineToADeclaredHeadingIsStory() {
    String story = "Chapter 1\n\n" + PROSE + "The Gander\nThanks to all of you.\n\n" + PROSE;
    int first = 3 + 18;
    MeasuredText text = new TextMeasurer().measure(SourceText.of("story.txt", story, "UTF-8")
        .withMarkup(new int[0],
            List.of(LineMark.of(LineMark.Kind.NOTE, new SourceSpan(first, first + 1)))));
    Outline plain = DETECTOR.detect(text);
    assertEquals(LineRole.NOTE, plain.claims().role(first));
    assertEquals(LineRole.NOTE, plain.claims().role(first + 1));
    Outline outline =
        DETECTOR.detect(text, corrections("The Gander", CorrectedRole.HEADING), null);
    assertEquals(LineRole.HEADING, outline.claims().role(first));
    assertEquals(LineRole.STORY, outline.claims().role(first + 1));
    assertEquals(List.of(), outline.notes());
    // Other declarations leave it a note.
    Outline other = DETECTOR.detect(text, corrections("Chapter 1", CorrectedRole.HEADING), null);
    assertEquals(LineRole.NOTE, other.claims().role(first + 1));
    assertEquals(1, other.notes().size());
  }

  @Test
  void aPatternNamesAllHeadingsOfSeveralFiles() {
    MeasuredText text = new TextMeasurer().measure(SourceText.joined("story", List.of(
        SourceText.of("one.txt", "Day one\n\n" + PROSE, "UTF-8"),
        SourceText.of("two.txt", "The Mill\n\n" + PROSE, "UTF-8"),
        SourceText.of("three.txt", "The Pond\n\n" + PROSE, "UTF-8"))));
    assertEquals(List.of("Day one"), headings(
        DETECTOR.detect(text, Corrections.NONE, Pattern.compile("^Day"))));
    assertEquals(3, DETECTOR.detect(text).headings().size());
  }

  @Test
  void theMarkupsAuthorGoesBeforeOneWhoReadsLikeOne() {
    String story = "The Goose\n\nIda Wend\n\nby Tom Rook\n\n" + PROSE;
    MeasuredText text = new TextMeasurer().measure(SourceText.of("story.txt", story, "UTF-8")
        .withMarkup(new int[0],
            List.of(LineMark.of(LineMark.Kind.BYLINE, SourceSpan.ofLine(3)))));
    FoundText author = DETECTOR.detect(text).author();
    assertEquals("Ida Wend", author == null ? null : author.text());
  }

  @Test
  void aNotesLabelThatIsDeclaredAHeadingLabelsNoNote() {
    MeasuredText text = StructureCases.measured(
        "Chapter 1\n\n" + PROSE + "A/N\n\nThanks for reading, everyone!\n");
    assertEquals(1, DETECTOR.detect(text).notes().size());
    Outline outline = DETECTOR.detect(text, corrections("A/N", CorrectedRole.HEADING), null);
    assertEquals(List.of(), outline.notes());
    assertTrue(headings(outline).contains("A/N"));
  }

  @Test
  void aNotesLabelHeadsNoFile() {
    MeasuredText text = new TextMeasurer().measure(SourceText.joined("story", List.of(
        SourceText.of("one.txt", "The Pond\n\n" + PROSE, "UTF-8"),
        SourceText.of("two.txt", "Author's Note:\n\nThanks, everyone!\n\n" + PROSE, "UTF-8"),
        SourceText.of("three.txt", "The Mill\n\n" + PROSE, "UTF-8"))));
    assertEquals(List.of("The Pond", "two", "The Mill"), headings(DETECTOR.detect(text)));
  }

  @Test
  void quotationsAndLettersStandInTheOrderOfTheText() {
    String story = PROSE + "Dear Marta,\n\nthe goose is here.\n\nYours truly,\nPeder\n\n" + PROSE
        + "Dear Peder,\n\nkeep it.\n\nYours truly,\nMarta\n\n" + PROSE;
    MeasuredText plain = StructureCases.measured(story);
    List<SourceSpan> spans = letters(DETECTOR.detect(plain));
    assertEquals(2, spans.size());
    MeasuredText text = new TextMeasurer().measure(SourceText.of("story.txt", story, "UTF-8")
        .withMarkup(new int[0], List.of(LineMark.of(LineMark.Kind.QUOTATION, spans.get(1)))));
    assertEquals(spans, letters(DETECTOR.detect(text)));
  }

  private static List<SourceSpan> letters(Outline outline) {
    return outline.letters().stream().map(one -> one.span()).toList();
  }

  @Test
  void aLineThatSaysTheHeadersTitleIsNoHeading() {
    Outline outline = DETECTOR.detect(StructureCases.measured(
        "Title: Day One\nAuthor: Ida Wend\nRating: Teen\n\nDay One\n\n" + PROSE + "Day Two\n\n"
            + PROSE + "Day Three\n\n" + PROSE));
    assertEquals(LineRole.TITLE, outline.claims().role(5));
    assertEquals(List.of("Day Two", "Day Three"), headings(outline));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                     | 0
      A/N: Thanks, everyone! | 0
      It rained on us.       | 1
      """)
  void aBreakBelowAHeadingOrAnOpeningNotePartsNoScenes(String above, int breaks) {
    Outline outline = DETECTOR.detect(StructureCases.measured("Chapter 1\n\n"
        + (above.isEmpty() ? "" : above + "\n\n") + "***\n\n" + PROSE + "Chapter 2\n\n" + PROSE));
    assertEquals(breaks, outline.sceneBreaks().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0 | its opening was read
      1 | its headings were looked for
      2 | its title was looked for
      3 | its notes were looked for
      4 | its letters were looked for
      """)
  void whoeverDoesNotWaitIsToldHowFarItCame(int checks, String step) {
    MeasuredText text = StructureCases.measured(PROSE);
    DeadlinePassedException told = assertThrows(DeadlinePassedException.class,
        () -> DETECTOR.detect(text, Corrections.NONE, null, PassingDeadline.after(checks)));
    assertTrue(told.getMessage().contains(step), told.getMessage());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      und | 0    | LNG-001
      de  | 0.69 | LNG-002
      de  | 0.7  | ''
      de  | 1    | ''
      """)
  void aLanguageThatIsUnsureIsTold(String tag, double confidence, String told) {
    assertEquals(told, findings(new FoundLanguage(tag, confidence, Ground.INFERRED, ""), 0));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0 | ''
      1 | STR-008
      3 | STR-008 STR-008 STR-008
      4 | STR-013
      """)
  void manyLinesLeftOutForOneReasonAreToldAtOnce(int lines, String told) {
    assertEquals(told, findings(FoundLanguage.declared("en", ""), lines));
  }

  /** What is told of an outline, but for what it lacks. */
  private static String findings(FoundLanguage language, int lines) {
    MeasuredText text = StructureCases.measured("Rain\n".repeat(5));
    List<Dropped> dropped = new ArrayList<>();
    for (int line = 1; line <= lines; line++) {
      dropped.add(new Dropped(SourceSpan.ofLine(line), "a reason"));
    }
    FoundText title = new FoundText("The Goose", "", 0, Ground.DECLARED, null);
    Outline outline = new Outline(language, title, title, 0, null, null, List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), dropped, new Claims(5), List.of(),
        SourceHeader.NONE);
    return String.join(" ", OutlineFindings.about(text, outline).stream()
        .map(one -> one.code().code()).filter(code -> !code.equals("STR-003")).toList());
  }
}
