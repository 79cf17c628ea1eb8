package io.chapbook.typography;

import io.chapbook.report.SourceSpan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or the lines of a group parted by LF, while it is set. The characters are the text's
 * own and stay; what each becomes is noted beside it. Offsets count UTF-16 units from 0.
 */
final class Passage {

  /** More neighbours than these are not looked through, so that no text costs more than its length. */
  private static final int FARTHEST = 8;

  private static final int FEW_MARKS = 16;

  private final String text;
  private final SourceSpan span;
  private final Undecided undecided;
  private final BitSet signs = new BitSet();
  private final BitSet kept = new BitSet();
  private final BitSet notes = new BitSet();
  private final BitSet quoteStarts = new BitSet();
  private final Map<Integer, Integer> quoteEnds = new HashMap<>();
  private final BitSet edited = new BitSet();
  private final Map<Integer, String> edits = new HashMap<>();
  private final char next;
  private int @Nullable [] marks;

  /**
   * A passage.
   *
   * @param text its characters
   * @param span where it stands in the text
   * @param next what the next paragraph begins with, or 0 when none follows at once
   */
  Passage(String text, SourceSpan span, char next, Undecided undecided) {
    this.text = text;
    this.span = span;
    this.next = next;
    this.undecided = undecided;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** The character at an offset; 0 outside of the text. */
  char at(int offset) {
    return offset < 0 || offset >= text.length() ? 0 : text.charAt(offset);
  }

  /** Where quotation marks and apostrophes stand, in their order. */
  int[] marks() {
    int[] found = marks;
    if (found == null) {
      found = findMarks();
      marks = found;
    }
    return found;
  }

  private int[] findMarks() {
    int[] found = new int[FEW_MARKS];
    int count = 0;
    for (int at = 0; at < text.length(); at++) {
      if (Signs.isMark(text.charAt(at))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = at;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** What the next paragraph begins with, or 0. */
  char next() {
    return next;
  }

  /** The characters from one offset to another become others; none when the text is empty. */
  void set(int from, int to, String become) {
    edited.set(from, to);
    edits.put(from, become);
    for (int at = from + 1; at < to; at++) {
      edits.put(at, "");
    }
  }

  /** What the character at an offset becomes, or null when it stays. */
  @Nullable String edit(int offset) {
    return edited.get(offset) ? edits.get(offset) : null;
  }

  /** The next character from an offset on that becomes another, or -1. */
  int nextEdit(int offset) {
    return edited.nextSetBit(offset);
  }

  boolean isEdited() {
    return !edited.isEmpty();
  }

  /** These characters are signs of emphasis, which no neighbour sees. */
  void sign(int from, int to) {
    signs.set(from, to);
  }

  /** These characters stay: an address, a path, a measure. */
  void keep(int from, int to) {
    kept.set(from, to);
  }

  /** These characters hold no sign of emphasis. */
  void noEmphasis(int from, int to) {
    notes.set(from, to);
  }

  boolean isNote(int offset) {
    return notes.get(offset);
  }

  boolean mayEmphasise(int offset) {
    return !notes.get(offset) && !kept.get(offset);
  }

  boolean isKept(int offset) {
    return kept.get(offset);
  }

  boolean isSign(int offset) {
    return signs.get(offset);
  }

  /** A quotation stands from one offset to another, its marks included. */
  void quote(int from, int to) {
    quoteStarts.set(from);
    quoteEnds.put(from, to);
  }

  /** Where the next quotation from an offset on begins, or -1. */
  int nextQuote(int offset) {
    return quoteStarts.nextSetBit(offset);
  }

  /** Where the quotation that begins at an offset ends. */
  int quoteEnd(int start) {
    return quoteEnds.getOrDefault(start, text.length());
  }

  /** The nearest character before an offset that is no sign of emphasis, or 0. */
  char before(int offset) {
    int at = offset - 1;
    while (at >= 0 && signs.get(at)) {
      at--;
    }
    return at(at);
  }

  /** The nearest character from an offset on that is no sign of emphasis, or 0. */
  char from(int offset) {
    return at(signs.nextClearBit(offset));
  }

  /** What the neighbours of a mark say of it, other marks and signs looked through. */
  Side side(int from, int to) {
    int left = from - 1;
    while (left >= 0 && from - left <= FARTHEST && isLookedThrough(left)) {
      left--;
    }
    int right = to;
    while (right < text.length() && right - to < FARTHEST && isLookedThrough(right)) {
      right++;
    }
    boolean dots = at(right) == '.' && at(right + 1) == '.';
    return Side.between(at(left), dots ? '\u2026' : at(right));
  }

  private boolean isLookedThrough(int at) {
    return signs.get(at) || Signs.isMark(text.charAt(at));
  }

  /** Something was left as it stands. */
  void leave(Undecided.Kind kind) {
    undecided.add(kind, span);
  }
}
