package io.chapbook.typography;

import io.chapbook.book.Emphasis;
import io.chapbook.book.Inline;
import io.chapbook.book.LineBreak;
import io.chapbook.book.NestedNote;
import io.chapbook.book.Strong;
import io.chapbook.book.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes inlines of a passage that was set. Pieces are made from left to right, for one passage only.
 */
final class Composition {

  private final Passage passage;
  private final List<Inline> pieces;
  private final List<Emphasised> emphasised;
  private int piece;
  private int pieceFrom;
  private int next;

  /**
   * A composition.
   *
   * @param pieces what the passage was made of: together they have its characters
   * @param emphasised the emphasised words in their order
   */
  Composition(Passage passage, List<Inline> pieces, List<Emphasised> emphasised) {
    this.passage = passage;
    this.pieces = pieces;
    this.emphasised = emphasised;
  }

  /** The inlines between two offsets, which lie behind those asked for before. */
  List<Inline> inlines(int from, int to) {
    List<Inline> inlines = new ArrayList<>();
    int at = from;
    while (next < emphasised.size() && emphasised.get(next).from() < to) {
      Emphasised words = emphasised.get(next++);
      add(inlines, at, words.from());
      List<Inline> inner = inlines(words.wordsFrom(), words.wordsTo());
      if (!inner.isEmpty()) {
        inlines.add(element(words, inner));
      }
      at = words.to();
    }
    add(inlines, at, to);
    return inlines;
  }

  private Inline element(Emphasised words, List<Inline> inner) {
    String opening = passage.text().substring(words.from(), words.wordsFrom());
    String closing = passage.text().substring(words.wordsTo(), words.to());
    return switch (words.strength()) {
      case 1 -> new Emphasis(inner, opening, closing);
      case 2 -> new Strong(inner, opening, closing);
      default -> new Strong(
          List.of(new Emphasis(inner, first(opening, 1), first(closing, 1))),
          first(opening, 2), first(closing, 2));
    };
  }

  private static String first(String sign, int length) {
    return sign.isEmpty() ? "" : sign.substring(0, length);
  }

  private void add(List<Inline> inlines, int from, int to) {
    int at = from;
    while (at < to) {
      Inline original = pieces.get(piece);
      int pieceTo = pieceFrom + original.source().length();
      if (pieceTo <= at) {
        pieceFrom = pieceTo;
        piece++;
      } else {
        int end = Math.min(to, pieceTo);
        inlines.add(set(original, at, end));
        at = end;
      }
    }
  }

  private Inline set(Inline original, int from, int to) {
    if (original instanceof LineBreak) {
      return original;
    }
    String source = passage.text().substring(from, to);
    String value = value(from, to);
    if (value.equals(source) && source.length() == original.source().length()) {
      return original;
    }
    if (original instanceof NestedNote) {
      return new NestedNote(value.isEmpty() ? source : value, source);
    }
    return new Text(value.isEmpty() ? source : value, source);
  }

  private String value(int from, int to) {
    int at = passage.nextEdit(from);
    if (at < 0 || at >= to) {
      return passage.text().substring(from, to);
    }
    StringBuilder value = new StringBuilder(to - from + 8);
    int unchanged = from;
    for (; at >= 0 && at < to; at = passage.nextEdit(at + 1)) {
      value.append(passage.text(), unchanged, at).append(passage.edit(at));
      unchanged = at + 1;
    }
    return value.append(passage.text(), unchanged, to).toString();
  }
}
