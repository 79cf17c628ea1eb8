package io.chapbook.structure.assembly;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.text.SourceText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books where characters go while a book is assembled. Each line is booked once; what is never
 * booked is missing in the end, and {@link CharacterCount#addsUp()} says so.
 */
final class CharacterLedger {

  /**
   * A part of a line, by offsets into the text's content.
   *
   * @param from where it begins
   * @param to where it ends
   */
  record Piece(int from, int to) {}

  private final SourceText source;
  /** Of each line whether it is booked; null on a page, whose lines are booked once in any case. */
  private final boolean @Nullable [] booked;
  private final int characters;
  private int book;
  private int metadata;
  private int markers;
  private int dropped;
  private int space;

  CharacterLedger(MeasuredText text) {
    this(text.source(), new boolean[text.lineCount() + 1], text.source().codePoints());
  }

  private CharacterLedger(
      SourceText source, boolean @Nullable [] booked, int characters) {
    this.source = source;
    this.booked = booked;
    this.characters = characters;
  }

  /**
   * A ledger for some lines that nobody books elsewhere, each once, to be {@linkplain #add added}
   * when their turn comes. Meanwhile another thread may write in it.
   */
  CharacterLedger page() {
    return new CharacterLedger(source, null, characters);
  }

  /** Adds what was booked of some lines on a page. */
  void add(CharacterLedger page, SourceSpan lines) {
    if (booked != null) {
      Arrays.fill(booked, lines.startLine(), lines.endLine() + 1, true);
    }
    book += page.book;
    metadata += page.metadata;
    markers += page.markers;
    dropped += page.dropped;
    space += page.space;
  }

  /** Books a line whose text stands in the book as it is. */
  void text(Line line) {
    if (begin(line)) {
      book += count(line.textStart(), line.textEnd());
    }
  }

  /** Books a line of which a part stands in the book; signs around the part became markup. */
  void text(Line line, int from, int to) {
    pieces(line, List.of(new Piece(from, to)));
  }

  /** Books a line of which some parts stand in the book, in their order. */
  void pieces(Line line, List<Piece> pieces) {
    if (begin(line)) {
      int at = line.textStart();
      for (Piece piece : pieces) {
        int from = Math.min(Math.max(piece.from(), at), line.textEnd());
        int to = Math.max(from, Math.min(piece.to(), line.textEnd()));
        around(at, from);
        book += count(from, to);
        at = to;
      }
      around(at, line.textEnd());
    }
  }

  /** Books a line of which the book shows some characters, in their order; the rest is markup. */
  void kept(Line line, String shown) {
    if (begin(line)) {
      int next = 0;
      for (int at = line.textStart(); at < line.textEnd(); at++) {
        char c = source.content().charAt(at);
        if (next < shown.length() && shown.charAt(next) == c) {
          next++;
          book += Character.isLowSurrogate(c) ? 0 : 1;
        } else {
          around(at, at + 1);
        }
      }
    }
  }

  /** Books a line that became markup. */
  void marker(Line line) {
    pieces(line, List.of());
  }

  /** Books a line that is left out. */
  void dropped(Line line) {
    if (begin(line)) {
      dropped += count(line.textStart(), line.textEnd());
    }
  }

  /** Books a line that only the package document repeats. */
  void metadata(Line line) {
    if (begin(line)) {
      metadata += count(line.textStart(), line.textEnd());
    }
  }

  /** Books a blank line. */
  void blank(Line line) {
    begin(line);
  }

  /** The sums. */
  CharacterCount count() {
    return new CharacterCount(characters, book, metadata, markers, dropped, space);
  }

  /** Books the white space around a line's text, once. */
  private boolean begin(Line line) {
    if (booked != null) {
      if (booked[line.number()]) {
        return false;
      }
      booked[line.number()] = true;
    }
    int from = source.lineStart(line.number());
    int to = line.number() < source.lineCount()
        ? source.lineStart(line.number() + 1)
        : source.content().length();
    space += count(from, line.textStart()) + count(line.counterEnd(), to);
    dropped += count(line.textEnd(), line.counterEnd());
    return true;
  }

  private void around(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = source.content().charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space++;
      } else if (!Character.isLowSurrogate(c)) {
        markers++;
      }
    }
  }

  private int count(int from, int to) {
    // Few texts have a character of two units, and those pay for being looked at again.
    return characters == source.content().length()
        ? to - from : source.content().codePointCount(from, to);
  }
}
