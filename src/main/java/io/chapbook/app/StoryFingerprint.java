package io.chapbook.app;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Emphasis;
import io.chapbook.book.FieldList;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Inline;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.NestedNote;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Quotation;
import io.chapbook.book.SceneBreak;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.Strong;
import io.chapbook.book.Text;
import io.chapbook.corpus.duplicate.FingerprintTaker;
import io.chapbook.corpus.duplicate.StoryPrint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a book's fingerprint from its story's words. Headings do not count, since versions of a story
 * number them otherwise, nor does what is no story: notes, fields, licences, lists of chapters.
 */
final class StoryFingerprint {

  private static final Set<SectionType> NO_STORY = EnumSet.of(
      SectionType.AUTHORS_NOTES, SectionType.COLOPHON, SectionType.SOURCE_NOTICE,
      SectionType.SOURCE_LICENCE, SectionType.CONTENTS);

  private final FingerprintTaker taker = new FingerprintTaker();

  private StoryFingerprint() {}

  /** The fingerprint of a book. */
  static StoryPrint of(Book book) {
    StoryFingerprint fingerprint = new StoryFingerprint();
    for (Section section : book.sections()) {
      if (!NO_STORY.contains(section.type())) {
        fingerprint.takeBlocks(section.blocks());
        fingerprint.taker.endChapter();
      }
    }
    return fingerprint.taker.print();
  }

  private void takeBlocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        takeInlines(paragraph.inlines());
        taker.endWord();
      } else if (block instanceof Letter letter) {
        takeBlocks(letter.blocks());
      } else if (block instanceof Quotation quotation) {
        takeBlocks(quotation.blocks());
      } else if (block instanceof LineGroup group) {
        group.lines().forEach(line -> {
          takeInlines(line.inlines());
          taker.endWord();
        });
      } else if (!(block instanceof SceneBreak || block instanceof AuthorsNote
          || block instanceof FieldList || block instanceof NoteReference
          || block instanceof GatheredNotes)) {
        throw new AssertionError(block);
      }
    }
  }

  /** Emphasis may begin and end within a word. */
  private void takeInlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Text text) {
        taker.text(text.value());
      } else if (inline instanceof Emphasis emphasis) {
        takeInlines(emphasis.inlines());
      } else if (inline instanceof Strong strong) {
        takeInlines(strong.inlines());
      } else if (!(inline instanceof NestedNote)) {
        taker.endWord();
      }
    }
  }
}
