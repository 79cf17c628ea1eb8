package io.chapbook.arrangement;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Emphasis;
import io.chapbook.book.FieldList;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Inline;
import io.chapbook.book.Letter;
import io.chapbook.book.LineGroup;
import io.chapbook.book.Paragraph;
import io.chapbook.book.Phrase;
import io.chapbook.book.Quotation;
import io.chapbook.book.Strong;
import io.chapbook.book.Text;
import java.util.List;

/**
 * How many bytes blocks take in a document, reckoned and rather too many than too few: their
 * characters in UTF-8, their elements, and the span that a KEPUB has around each sentence.
 *
 * <p>A book is parted before it is written, since links must know where a part begins; and it is
 * parted in the same places whichever form it has in the end.
 */
final class MarkupSize {

  /** {@code <p class="first"></p>}, or a line of a list of fields. */
  private static final int LINE = 32;

  /** The tags of any other block, with its spoken name. */
  private static final int BLOCK = 200;

  /** The tags around some words of a line. */
  private static final int WORDS = 48;

  /** {@code <span class="koboSpan" id="kobo.1234.123"></span>}. */
  private static final int SPAN = 52;

  /** {@code &#10;}; {@code &quot;} is longer, but stands in no text. */
  private static final int REFERENCE = 5;

  /** From here on there are the scripts that write no blanks between sentences. */
  private static final char FIRST_WIDE = '\u1000';

  private MarkupSize() {}

  /** The bytes of some blocks. */
  static long of(List<Block> blocks) {
    long sum = 0;
    for (Block block : blocks) {
      sum += of(block);
    }
    return sum;
  }

  /** The bytes of a block with all that is in it. */
  static long of(Block block) {
    if (block instanceof Paragraph paragraph) {
      return LINE + ofInlines(paragraph.inlines());
    } else if (block instanceof LineGroup group) {
      return BLOCK + group.lines().stream().mapToLong(MarkupSize::of).sum();
    } else if (block instanceof AuthorsNote note) {
      return BLOCK + (note.label() == null ? 0 : WORDS + of(note.label())) + of(note.blocks());
    } else if (block instanceof Letter letter) {
      return BLOCK + of(letter.blocks());
    } else if (block instanceof Quotation quotation) {
      return BLOCK + of(quotation.blocks());
    } else if (block instanceof GatheredNotes gathered) {
      return 2 * BLOCK + ofText(gathered.section())
          + gathered.notes().stream().mapToLong(note -> BLOCK + of(note)).sum();
    } else if (block instanceof FieldList list) {
      return BLOCK + list.fields().stream().mapToLong(MarkupSize::of).sum();
    }
    return BLOCK;
  }

  /** The bytes of a line. */
  static long of(Phrase line) {
    return LINE + ofInlines(line.inlines());
  }

  private static long of(FieldList.Field field) {
    String label = field.label();
    return LINE + (label == null ? 0 : ofText(label))
        + field.values().stream().mapToLong(value -> LINE + ofText(value)).sum();
  }

  private static long ofInlines(List<Inline> inlines) {
    long sum = 0;
    for (Inline inline : inlines) {
      if (inline instanceof Text text) {
        sum += ofText(text.value());
      } else if (inline instanceof Emphasis words) {
        sum += WORDS + ofInlines(words.inlines());
      } else if (inline instanceof Strong words) {
        sum += WORDS + ofInlines(words.inlines());
      } else {
        sum += WORDS + ofText(inline.plain());
      }
    }
    return sum;
  }

  /** A sentence ends where a blank follows an end, or behind an end of a script without blanks. */
  private static long ofText(String text) {
    long sum = SPAN;
    boolean ended = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 'a' && c <= 'z') {
        // Nearly all of most texts.
        sum++;
        ended = false;
        continue;
      }
      sum += bytes(c);
      if (c == ' ' || c >= 0x80 && Character.isSpaceChar(c)) {
        sum += ended ? SPAN : 0;
        ended = false;
      } else if (c < 0x80) {
        ended = isEnd(c) || ended && !isLetterOrDigit(c) && c != ',';
      } else if (Character.getType(c) == Character.OTHER_PUNCTUATION) {
        sum += c >= FIRST_WIDE ? SPAN : 0;
        ended = true;
      } else {
        ended = ended && !Character.isLetterOrDigit(c);
      }
    }
    return sum;
  }

  private static boolean isLetterOrDigit(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' || ascii >= 'a' && ascii <= 'z'
        || ascii >= '0' && ascii <= '9';
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == ';' || c == ':';
  }

  private static int bytes(char c) {
    if (c < 0x80) {
      return c == '&' || c == '<' || c == '>' || c < ' ' ? REFERENCE : 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
