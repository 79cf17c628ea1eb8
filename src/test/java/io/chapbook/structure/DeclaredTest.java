package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.report.FindingCode;
import io.chapbook.structure.correction.Corrections;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person declares by options goes before what is found. */
class DeclaredTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String PROSE =
      "The goose would not leave the kitchen, and nobody asked it to.\n\n".repeat(9);

  private static Outline outline(String story, String pattern) {
    MeasuredText text = StructureCases.measured(story);
    return DETECTOR.detect(text, Corrections.NONE, Pattern.compile(pattern));
  }

  private static List<String> headings(Outline outline) {
    return outline.headings().stream().map(FoundHeading::label).toList();
  }

  private static List<FindingCode> lacking(Outline outline) {
    return outline.findings().stream().map(one -> one.code())
        .filter(code -> code == FindingCode.STR_001 || code == FindingCode.STR_002
            || code == FindingCode.LNG_001 || code == FindingCode.LNG_002)
        .sorted().toList();
  }

  @Test
  void whatIsDeclaredIsNoLongerLacking() {
    Outline plain = DETECTOR.detect(StructureCases.measured("1 2 3.\n\n4 5 6.\n"));
    assertEquals(
        List.of(FindingCode.STR_001, FindingCode.STR_002, FindingCode.LNG_001), lacking(plain));
    Outline titled = plain.declaring("The Goose", null, null);
    assertEquals("The Goose", titled.title().text());
    assertEquals(Ground.DECLARED, titled.title().ground());
    assertNull(titled.author());
    assertEquals(List.of(FindingCode.STR_002, FindingCode.LNG_001), lacking(titled));
    Outline authored = plain.declaring(null, "Ida Wend", null);
    assertEquals(plain.title(), authored.title());
    assertEquals("Ida Wend", authored.author() == null ? "" : authored.author().text());
    assertEquals(List.of(FindingCode.STR_001, FindingCode.LNG_001), lacking(authored));
    Outline spoken = plain.declaring(null, null, "de");
    assertEquals("de", spoken.language());
    assertEquals(List.of(FindingCode.STR_001, FindingCode.STR_002), lacking(spoken));
    assertEquals(plain.findings(), plain.declaring(null, null, null).findings());
  }

  @Test
  void onlyLinesThatAPatternIsFoundInAreHeadings() {
    String story = "Chapter 1\n\n" + PROSE + "day the first\n\n" + PROSE + "day the second\n\n"
        + PROSE;
    assertEquals(List.of("day the first", "day the second"), headings(outline(story, "^day")));
    assertEquals(
        List.of("the first", "the second"), headings(outline(story, "^day (the \\w+)")));
    assertEquals(List.of("day the first", "day the second"), headings(outline(story, "^day( )?")));
    assertEquals(List.of(), headings(outline(story, "^night")));
  }

  @Test
  void aPatternLeavesTitleAndBylineAlone() {
    String story = "The Day\n\nby Ida Day\n\n\nDay 1\n\n" + PROSE + "Day 2\n\n" + PROSE;
    Outline outline = outline(story, "Day");
    assertEquals(List.of("Day 1", "Day 2"), headings(outline));
    assertEquals("The Day", outline.title().text());
  }
}
