package io.chapbook.structure.measure;

import io.chapbook.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The first stage of detection: measures every line once, then the text as a whole. */
public final class TextMeasurer {

  /** A line of prose has at least this many characters; shorter ones may be anything. */
  private static final int PROSE_LENGTH = 40;

  /** No hand-wrapped text seen so far had lines longer than this (2026-11). */
  private static final int WIDEST_WRAP = 100;

  /** Measures a text. */
  public MeasuredText measure(SourceText source) {
    Line[] lines = new Line[source.lineCount()];
    MeasuredText.sweepParts(source, lines.length, (from, to) -> {
      LineMeasurer measurer = new LineMeasurer(source);
      for (int at = from; at < to; at++) {
        lines[at] = measurer.measure(at + 1);
      }
    });
    if (CommentCounters.areIn(source, lines)) {
      CommentCounters.cut(source, lines);
    }
    return new MeasuredText(source, lines, profile(source, lines));
  }

  /** White space of any kind, with the invisible signs that files begin and end with. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\ufeff'
        || c == '\u200b'
        || c == '\u0085'
        || c == '\u1680'
        || (c >= '\u2000' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  private static TextProfile profile(SourceText source, Line[] lines) {
    CompletableFuture<Integer> wrapped = MeasuredText.isWorthSharing(source)
        ? CompletableFuture.supplyAsync(() -> wrapColumn(lines)) : null;
    int prose = 0;
    int afterBlank = 0;
    int flush = 0;
    Map<String, Integer> indents = new HashMap<>();
    boolean blankAbove = true;
    for (Line line : lines) {
      if (line.length() >= PROSE_LENGTH) {
        prose++;
        afterBlank += blankAbove ? 1 : 0;
        if (line.indentLength() == 0) {
          flush++;
        } else {
          indents.merge(line.indent(), 1, Integer::sum);
        }
      }
      blankAbove = line.isBlank();
    }
    if (flush > 0) {
      indents.put("", flush);
    }
    int wrapColumn = wrapped == null ? wrapColumn(lines) : wrapped.join();
    boolean blankBetween = wrapColumn > 0 || afterBlank * 10 >= prose * 6;
    return new TextProfile(blankBetween, mostFrequent(indents), wrapColumn, prose);
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int count = entry.getValue();
      if (count > most || count == most && entry.getKey().compareTo(best) < 0) {
        most = count;
        best = entry.getKey();
      }
    }
    return best;
  }

  /**
   * The column near which lines were wrapped, or 0. In a hard-wrapped text most lines that another
   * line follows directly end within a few columns of one width, and hardly any is longer.
   */
  private static int wrapColumn(Line[] lines) {
    int[] lengths = new int[WIDEST_WRAP + 1];
    int followed = 0;
    int longer = 0;
    for (int at = 0; at + 1 < lines.length; at++) {
      Line line = lines[at];
      if (!line.isBlank() && !lines[at + 1].isBlank()) {
        int end = line.indentLength() + line.length();
        followed++;
        if (end <= WIDEST_WRAP) {
          lengths[end]++;
        } else {
          longer++;
        }
      }
    }
    if (followed < 8 || longer * 20 > followed) {
      return 0;
    }
    int column = WIDEST_WRAP;
    for (int beyond = longer + lengths[column]; beyond * 100 < followed && column > 0; ) {
      column--;
      beyond += lengths[column];
    }
    int near = 0;
    for (int length = Math.max(0, column - 14); length <= column; length++) {
      near += lengths[length];
    }
    return column >= 40 && near * 10 >= followed * 6 ? column : 0;
  }
}
