package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.NumberStyle;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the numbers of headings: the n-th heading stands on line n. */
class NumberCheckTest {

  private static final SourceText TEXT = SourceText.of("story.txt", "\n".repeat(99), "UTF-8");

  /**
   * The findings, as line and words.
   *
   * @param headings the numbers in their order: {@code P2} is a part above the chapters, {@code V2}
   *     a volume, {@code I2} an interlude, {@code A2} a chapter of an arc
   */
  private static List<String> findings(String headings) {
    List<FoundHeading> found = new ArrayList<>();
    for (String one : headings.strip().split("\\s+")) {
      found.add(heading(one, found.size() + 1, 5));
    }
    return findings(found);
  }

  private static List<String> findings(List<FoundHeading> headings) {
    return new NumberCheck().check(TEXT, headings).stream()
        .map(one -> one.span() + " " + one.message()).toList();
  }

  private static FoundHeading heading(String shown, int line, int score) {
    char kind = shown.charAt(0);
    double value = Double.parseDouble(Character.isDigit(kind) ? shown : shown.substring(1));
    SectionType type = switch (kind) {
      case 'P' -> SectionType.PART;
      case 'V' -> SectionType.VOLUME;
      case 'I' -> SectionType.INTERLUDE;
      default -> SectionType.CHAPTER;
    };
    return new FoundHeading(
        SourceSpan.ofLine(line), List.of("Heading " + shown), type,
        new HeadingNumber(kind == 'A' ? NumberStyle.ARC : NumberStyle.ARABIC, value),
        kind == 'P' || kind == 'V' ? 1 : 2,
        new Decision(List.of(new Evidence("heading.some", score)), 4, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "1", "1 2 3", "0 1 2", "1 1.5 2", "3 4", "1 2 1 2", "1 2 0 1", "P1 1 2 P2 1 2", "P1 1 2 P2 3",
    "1 I7 2", "I1 I2", "1 A9 2 A3", "V1 1 2 V2 1"
  })
  void numbersThatRunOnNeedNoWord(String headings) {
    assertEquals(List.of(), findings(headings));
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 4, '3: chapter 3 is missing between 2 and 4'",
    "1 2 5, '3: chapter 3 to 4 is missing between 2 and 5'",
    "1 2 6, '3: chapter 3 to 5 is missing between 2 and 6'",
    "1.5 3, '2: chapter 2 is missing between 1.5 and 3'",
    "1.5 3.5, '2: chapter 2 to 3 is missing between 1.5 and 3.5'",
    "1 2 2, '3: chapter 2 stands here a second time; the first is on line 2'",
    "1 3 2, '2: chapter 2 is missing between 1 and 3|3: chapter 2 follows chapter 3: the numbers do"
        + " not run on'",
    "P1 P3, '2: chapter 2 is missing between 1 and 3'",
    "P1 1 P3 1, '3: chapter 2 is missing between 1 and 3'",
    "I1 I3, '2: chapter 2 is missing between 1 and 3'",
  })
  void whatDoesNotRunOnIsToldOf(String headings, String findings) {
    assertEquals(
        List.of(findings.split("[|]")),
        findings(headings).stream().map(one -> one.replaceFirst(" ", ": ")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 10 11 2 3", "1 10 2", "1 10 10 2 3", "P9 1 10 P1 2", "V9 1 10 V1 2"})
  void chaptersThatStandAsTheirNamesSortAreToldOfOnce(String headings) {
    int misplaced = List.of(headings.split(" ")).indexOf("2") + 1;
    assertEquals(
        List.of(misplaced + " from \"Heading 2\" on, chapters stand as file names sort (1, 10, 11,"
            + " 2); the text's order was kept"),
        findings(headings));
  }

  @Test
  void aHeadingThatIsDoubtfulIsToldOf() {
    assertEquals(
        List.of("1 unsure whether \"Heading 1\" is a chapter heading (4 = +4 heading.some)"),
        findings(List.of(heading("1", 1, 4), heading("2", 2, 5))));
  }
}
