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

  /** A blank, before which a sentence may end. */
  private static final int BLANK = 1;

  /** Closing quotation marks and their like may stand between an end and its blank. */
  private static final int STAYS_ENDED = 1 << 1;

  /** A full stop and its like. */
  private static final int END = 1 << 2;

  /** The unit in which a sign tells how many bytes more than one the character takes. */
  private static final int MORE = 1 << 3;

  private static final byte[] SIGNS = signs();

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
    long sum = SPAN + text.length();
    int ended = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < SIGNS.length) {
        // Nearly all of most texts; without a branch, since none could be foretold.
        int sign = SIGNS[c];
        sum += (ended & sign) * SPAN;
        ended = ended & sign >> 1 | sign >> 2 & 1;
        sum += sign / MORE;
      } else if (Character.isSpaceChar(c)) {
        sum += bytes(c) - 1 + ended * SPAN;
        ended = 0;
      } else if (Character.getType(c) == Character.OTHER_PUNCTUATION) {
        sum += bytes(c) - 1 + (c >= FIRST_WIDE ? SPAN : 0);
        ended = 1;
      } else {
        sum += bytes(c) - 1;
        ended = Character.isLetterOrDigit(c) ? 0 : ended;
      }
    }
    return sum;
  }

  /** Of each ASCII character what {@link #ofText} asks of it. */
  private static byte[] signs() {
    byte[] signs = new byte[0x80];
    for (char c = 0; c < signs.length; c++) {
      boolean stays = c != ' ' && c != ',' && !Character.isLetterOrDigit(c);
      boolean reference = c == '&' || c == '<' || c == '>' || c < ' ';
      signs[c] = (byte) ((c == ' ' ? BLANK : 0) | (stays ? STAYS_ENDED : 0)
          | (isEnd(c) ? END : 0) | (reference ? (REFERENCE - 1) * MORE : 0));
    }
    return signs;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == ';' || c == ':';
  }

  /** The bytes of a character that is not ASCII. */
  private static int bytes(char c) {
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
