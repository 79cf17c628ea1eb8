package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.Outline;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each file of a joined story opens a chapter. */
class FileHeadingsTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String PROSE =
      "The goose would not leave the kitchen, and nobody asked it to.\n\n".repeat(9);

  private static Outline outline(List<Map.Entry<String, String>> files) {
    List<SourceText> texts = new ArrayList<>();
    files.forEach(file -> texts.add(SourceText.of(file.getKey(), file.getValue(), "UTF-8")));
    return DETECTOR.detect(new TextMeasurer().measure(SourceText.joined("story", texts)));
  }

  private static List<String> headings(Outline outline) {
    return outline.headings().stream().map(FoundHeading::label).toList();
  }

  private static List<String> made(Outline outline) {
    return outline.headings().stream().filter(FoundHeading::isMadeFromName)
        .map(one -> one.span() + " " + one.level() + " " + one.label()).toList();
  }

  @Test
  void aFileWithoutAHeadingGetsOneFromItsName() {
    Outline outline = outline(List.of(
        Map.entry("book/01 The Mill.txt", PROSE), Map.entry("book/02 The Mail.txt", PROSE),
        Map.entry("book/.hidden", PROSE)));
    assertEquals(List.of("The Mill", "The Mail", ".hidden"), headings(outline));
    assertEquals(
        List.of("FIL-001 2", "FIL-001 21", "FIL-001 40"),
        outline.findings().stream().filter(one -> one.code().code().startsWith("FIL"))
            .map(one -> one.code().code() + " " + one.span()).toList());
  }

  @Test
  void onlyTheFileThatLacksAHeadingGetsOne() {
    Outline outline = outline(List.of(
        Map.entry("1.txt", "Chapter 1\n\n" + PROSE), Map.entry("2.txt", PROSE),
        Map.entry("3.txt", "Chapter 3\n\n" + PROSE)));
    assertEquals(List.of("Chapter 1", "2", "Chapter 3"), headings(outline));
  }

  @Test
  void aDateAboveAHeadingIsNoChapterOfItsOwnAndALongTextIs() {
    List<String> labels = List.of("Chapter 1", "Chapter 2", "Chapter 3");
    assertEquals(labels, headings(outline(List.of(
        Map.entry("a.txt", "Chapter 1\n\n" + PROSE),
        Map.entry("b.txt", "It was Monday, and it rained.\n\nChapter 2\n\n" + PROSE),
        Map.entry("c.txt", "Chapter 3\n\n" + PROSE)))));
    assertEquals(List.of("Chapter 1", "b", "Chapter 2", "Chapter 3"), headings(outline(List.of(
        Map.entry("a.txt", "Chapter 1\n\n" + PROSE),
        Map.entry("b.txt", PROSE + "Chapter 2\n\n" + PROSE),
        Map.entry("c.txt", "Chapter 3\n\n" + PROSE)))));
  }

  @Test
  void aMadeHeadingIsAsDeepAsTheChapterBeforeIt() {
    Outline outline = outline(List.of(
        Map.entry("a.txt", "Part One\n\n\nChapter 1\n\n" + PROSE + "\nChapter 2\n\n" + PROSE),
        Map.entry("b.txt", PROSE),
        Map.entry("c.txt", "Part Two\n\n\nChapter 1\n\n" + PROSE + "\nChapter 2\n\n" + PROSE)));
    assertEquals(1, made(outline).size(), headings(outline).toString());
    assertEquals("2 b", made(outline).get(0).replaceFirst("^\\d+ ", ""));
  }
}
