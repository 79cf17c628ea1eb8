package io.chapbook.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.report.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

  private static final SourceSpan SPAN = SourceSpan.ofLine(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one | 1",
        "It's half-past nine. | 3",
        "\u201cNo\u201d \u2013 she said\u2026 | 3",
        "yes\u2014no | 2",
        "dogs' - tails | 2",
        "rock 'n' roll in 1,000 | 6",
        "na\u0308ive co\u00adoperation | 2",
        "*** | 0",
        "\ud83d\ude00 \ud83d\ude00 | 0",
        "\u732b\u304c\u3044\u308b | 4",
        "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd | 2",
        "\ud835\udd4f\ud835\udd50 | 1"
      })
  void wordsAreCounted(String text, int words) {
    assertEquals(words, WordCount.of(book(SectionType.CHAPTER, Paragraph.of(text, SPAN))));
  }

  @Test
  void emphasisDoesNotPartAWordAndALineEndDoes() {
    assertEquals(3, WordCount.of(book(SectionType.CHAPTER, new Paragraph(List.of(
        new Text("un"), new Emphasis(List.of(new Text("believ")), "*", "*"),
        new Strong(List.of(new Text("able")), "**", "**"), new LineBreak(), new Text("one"),
        new NestedNote("(A/N: no)"), new Text(" two")), SPAN))));
  }

  @Test
  void whatIsReadCountsAndNotesAndFieldsDoNot() {
    Block story = Paragraph.of("one two", SPAN);
    Book book = new Book(
        new Metadata("T", false, null, null, "en", "urn:x:1"),
        TitlePage.of("Not this", List.of(), null, null, List.of()),
        List.of(
            new Section(SectionType.CHAPTER, Heading.of(List.of("Chapter", "Six"), SPAN), "C", 1,
                true, List.of(
                    story,
                    new Letter(List.of(story), SPAN),
                    new SceneBreak("o O o", SPAN),
                    LineGroup.of(LineGroup.Kind.VERSE, List.of("three", "four"), SPAN),
                    LineGroup.of(LineGroup.Kind.CHAT, List.of("mina: five"), SPAN),
                    LineGroup.of(LineGroup.Kind.SIGN, List.of("SIX"), SPAN),
                    LineGroup.of(LineGroup.Kind.TITLE_BLOCK, List.of("not this"), SPAN),
                    LineGroup.of(LineGroup.Kind.CONTENTS, List.of("not this"), SPAN),
                    new FieldList(List.of(new FieldList.Field("not", List.of("this"))), SPAN),
                    new Quotation(List.of(story), SPAN),
                    new AuthorsNote(NotePosition.CLOSING, null, List.of(story), SPAN),
                    new NoteReference(SPAN),
                    new GatheredNotes("C", List.of(
                        new AuthorsNote(NotePosition.CLOSING, null, List.of(story), SPAN))))),
            section(SectionType.COLOPHON, story),
            section(SectionType.SOURCE_LICENCE, story)));
    assertEquals(13, WordCount.of(book));
    Set<Class<?>> kinds = book.sections().get(0).blocks().stream()
        .map(Block::getClass).collect(Collectors.toSet());
    assertEquals(Set.of(Block.class.getPermittedSubclasses()), kinds, "a kind that is not tried");
  }

  private static Book book(SectionType type, Block block) {
    return new Book(
        new Metadata("T", false, null, null, "en", "urn:x:1"),
        TitlePage.of("T", List.of(), null, null, List.of()),
        List.of(section(type, block)));
  }

  private static Section section(SectionType type, Block block) {
    return new Section(type, null, "S", 1, true, List.of(block));
  }
}
