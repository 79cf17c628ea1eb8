package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.book.SectionType;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.WordLists;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names of files say: a table of cases. */
class FileNameReaderTest {

  private static final FileNameReader READER = reader();

  private static FileNameReader reader() {
    RuleTableReader rules = new RuleTableReader();
    WordLists words = rules.readWords();
    return new FileNameReader(rules.readRules(words), words);
  }

  @ParameterizedTest
  @CsvSource({
    "03 - The Mail, The Mail, CHAPTER, 3",
    "03_the_mail, the mail, CHAPTER, 3",
    "03-the-mail, the mail, CHAPTER, 3",
    "03. The Mail, The Mail, CHAPTER, 3",
    "003, 3, CHAPTER, 3",
    "42.5 - Between, Between, CHAPTER, 42.5",
    "Chapter 3, Chapter 3, CHAPTER, 3",
    "chapter_12, chapter 12, CHAPTER, 12",
    "Chapter 3 - The Mail, Chapter 3 - The Mail, CHAPTER, 3",
    "05 - Chapter 4, Chapter 4, CHAPTER, 5",
    "Chapter Seven, Chapter Seven, CHAPTER, 7",
    "Kapitel IV, Kapitel IV, CHAPTER, 4",
    "Prologue, Prologue, PROLOGUE,",
    "00 - Prologue, Prologue, PROLOGUE, 0",
    "Epilog, Epilog, EPILOGUE,",
    "Part Two, Part Two, PART, 2",
    "story12, story12, CHAPTER, 12",
    "The Mail, The Mail, CHAPTER,",
    "The Mail - Prologue, The Mail - Prologue, CHAPTER,",
    "3 _, 3, CHAPTER, 3",
    "'', '', CHAPTER,",
    "the-mail, the mail, CHAPTER,",
    "well-known things, well-known things, CHAPTER,",
    "\u0663, 3, CHAPTER, 3",
    "_, _, CHAPTER,",
    "99999999999999, 99999999999999, CHAPTER,"
  })
  void aNameSaysTitleKindAndNumber(
      String name, String label, SectionType type, @Nullable Double number) {
    assertEquals(new FileName(label, type, number), READER.read(List.of(name)).get(0));
  }

  @Test
  void whatAllNamesBeginWithIsLeftOutIfThatHelps() {
    assertEquals(
        List.of(new FileName("Start", SectionType.CHAPTER, 1.0),
            new FileName("Prologue", SectionType.PROLOGUE, null)),
        READER.read(List.of("The Long Road - 01 Start", "The Long Road - Prologue")));
    assertEquals(
        List.of(new FileName("Prologue", SectionType.PROLOGUE, null),
            new FileName("Part 2", SectionType.PART, 2.0)),
        READER.read(List.of("Road - Prologue", "Road - Part 2")));
    assertEquals(
        List.of("Chapter 1", "Chapter 2"),
        READER.read(List.of("Chapter 1", "Chapter 2")).stream().map(FileName::label).toList());
    assertEquals(
        List.of("The Mill", "The Mail"),
        READER.read(List.of("The Mill", "The Mail")).stream().map(FileName::label).toList());
  }
}
