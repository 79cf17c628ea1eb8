package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.NumberStyle;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

/** The numbers of joined files beside those of their headings. */
class FileNumbersTest {

  /**
   * The findings on files whose names, numbers and headings' numbers are given. A hyphen is no
   * number, {@code x} no heading, and {@code ^3} one that was made on the blank line above its file.
   */
  private static List<String> findings(String files, String numbers, String headings) {
    List<String> names = List.of(files.split(" "));
    SourceText text = SourceText.joined("story",
        names.stream().map(name -> SourceText.of(name, "It rained.\n\nNo end.\n", "UTF-8")).toList());
    List<FileName> read = Stream.of(numbers.split(" "))
        .map(number -> new FileName("A name", SectionType.CHAPTER, value(number))).toList();
    List<FoundHeading> found = new ArrayList<>();
    String[] shown = headings.split(" ");
    for (int at = 0; at < shown.length; at++) {
      if (!shown[at].equals("x")) {
        boolean made = shown[at].startsWith("^");
        found.add(heading(text.parts().get(at).firstLine() - (made ? 1 : 0),
            value(made ? shown[at].substring(1) : shown[at])));
      }
    }
    return new FileNumbers(text, read, found).check().stream()
        .map(one -> one.span() + " " + one.message()).toList();
  }

  private static @Nullable Double value(String number) {
    return number.equals("-") ? null : Double.valueOf(number);
  }

  private static FoundHeading heading(int line, @Nullable Double value) {
    HeadingNumber number = value == null ? null : new HeadingNumber(NumberStyle.ARABIC, value);
    return new FoundHeading(SourceSpan.ofLine(line), List.of("Heading"), SectionType.CHAPTER,
        number, 1, Decision.declared("a test"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a b c | 1 2 3 | 1 2 3",
    "a b c | 1 2 3 | - - -",
    "a b c | 1 - 2 | - - -",
    "a b c | 2 3 4 | 1 2 3",
    "a/1 a/2 b/9 | 2 3 9 | 1 2 3",
    "a b c | 3 - 9 | 1 2 3",
    "a b c | 1 2 3 | ^- ^- ^-",
    "a b c | 2 3 4 | ^1 ^2 ^3",
  })
  void numbersThatRunOnNeedNoWord(String files, String numbers, String headings) {
    assertEquals(List.of(), findings(files, numbers, headings));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "a b c | 1 2 4 | - - - | 10 chapter 3 is missing between 2 and 4",
    "a b c | 1 2 4 | ^- ^- ^- | 9 chapter 3 is missing between 2 and 4",
    "a b c | 1 2 3 | - x ^- | 9 chapter 2 is missing between 1 and 3",
    "a b c | 1 2 3 | - x - | 10 chapter 2 is missing between 1 and 3",
    "a b c | 1 2 4 | 1 2 - | 10 chapter 3 is missing between 2 and 4",
    "a b c | 2 3 5 | 1 2 3 | 10 no file has the number 4; the one before this is b",
    "a b c | 2 3 7 | 1 2 3 | 10 no file has the number 4 to 6; the one before this is b",
    "a b c | 2 2.5 4 | 1 2 3 | 10 no file has the number 3; the one before this is b",
    "a/1 a/2 a/3 | 2 2 3 | 1 2 3 | 6 the file has the same number as a/1",
    "a b c | 2 3 4 | 1 2 4 | 10 chapter 3 is missing between 2 and 4",
  })
  void whatDoesNotRunOnIsToldOf(String files, String numbers, String headings, String finding) {
    assertEquals(List.of(finding), findings(files, numbers, headings));
  }
}
