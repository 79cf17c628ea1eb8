package io.chapbook.structure.measure;

import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text with every line measured.
 *
 * <p>The one place that answers questions about a line's neighbours.
 */
public final class MeasuredText {

  /** No wrapped text has lines so short that run on, in characters. */
  private static final int FEWEST_WRAPPED = 45;

  /** So many lines are visited by one thread at a time. */
  private static final int AT_ONCE = 1024;

  private final SourceText source;
  private final List<Line> lines;
  private final List<Line> withText;
  private final List<Line> begun;
  private final Line[] byNumber;
  private final TextProfile profile;
  private final Markup markup;
  private final int[] returns;

  MeasuredText(SourceText source, Line[] lines, TextProfile profile) {
    this.source = source;
    this.byNumber = lines;
    this.lines = Collections.unmodifiableList(Arrays.asList(lines));
    List<Line> notBlank = new ArrayList<>(lines.length);
    for (Line line : lines) {
      if (!line.isBlank()) {
        notBlank.add(line);
      }
    }
    this.withText = Collections.unmodifiableList(notBlank);
    this.profile = profile;
    this.begun = profile.isHardWrapped()
        ? sweep().filter(line -> !runsOn(line.number())).toList() : withText;
    this.markup = new Markup(source);
    this.returns = returns(source);
  }

  /** The text that was measured. */
  public SourceText source() {
    return source;
  }

  /** What is usual in it. */
  public TextProfile profile() {
    return profile;
  }

  /** What the input's own markup says of its lines. */
  public Markup markup() {
    return markup;
  }

  /** All lines, blank ones included, in order. */
  public List<Line> lines() {
    return lines;
  }

  /** The lines that have text, in order. */
  public List<Line> linesWithText() {
    return withText;
  }

  /**
   * All lines with text in order, to ask each something that has nothing to do with what is answered
   * of the others. In a long text several processors ask at once; the order of the answers stays.
   */
  public Stream<Line> sweep() {
    return sweep(withText);
  }

  /**
   * The same with the lines that do not {@linkplain #runsOn run on} only. In a hard-wrapped text
   * most lines do; in another none does.
   */
  public Stream<Line> sweepBegun() {
    return sweep(begun);
  }

  /** The same with other parts of the text, such as its sections. */
  public <T> Stream<T> sweep(List<T> parts) {
    return isWorthSharing(source) ? parts.parallelStream() : parts.stream();
  }

  /** The same with numbers from 0, of so many parts; whoever only visits them loses the order. */
  public IntStream sweep(int parts) {
    IntStream numbers = IntStream.range(0, parts);
    return isWorthSharing(source) ? numbers.parallel() : numbers;
  }

  /**
   * The same with runs of such numbers, which are asked in plain loops: from one number, to another
   * that is not included. What is found of a number must not hang on the run that it is in.
   */
  public void sweepParts(int count, Part part) {
    sweepParts(source, count, part);
  }

  static void sweepParts(SourceText source, int count, Part part) {
    IntStream parts = IntStream.range(0, (count + AT_ONCE - 1) / AT_ONCE);
    (isWorthSharing(source) ? parts.parallel() : parts)
        .forEach(at -> part.visit(at * AT_ONCE, Math.min(count, (at + 1) * AT_ONCE)));
  }

  /** What is asked of a run of numbers. */
  @FunctionalInterface
  public interface Part {

    /** Asks the numbers from one to another, the latter not included. */
    void visit(int from, int to);
  }

  /** Whether a text is so long that several processors are worth their starting up. */
  static boolean isWorthSharing(SourceText source) {
    return source.content().length() >= SourceText.WORTH_SHARING;
  }

  /** How many lines there are. */
  public int lineCount() {
    return lines.size();
  }

  /** A line by its number, from 1. */
  public Line line(int number) {
    return byNumber[number - 1];
  }

  /** Whether a line is blank; beyond either end of the text every line is. */
  public boolean isBlank(int number) {
    return number < 1 || number > lines.size() || line(number).isBlank();
  }

  /**
   * Whether a sentence of the line above runs on into a line of a hard-wrapped text: neither a
   * heading nor a label can begin there, and most lines of such a text are told by it at once.
   */
  public boolean runsOn(int number) {
    if (!profile.isHardWrapped() || number <= 1) {
      return false;
    }
    Line above = line(number - 1);
    return above.length() >= FEWEST_WRAPPED
        && above.indentLength() == line(number).indentLength()
        && (Character.isLetter(above.last()) || above.last() == ',');
  }

  /** How many blank lines stand right before a line; the text's edge counts as two more. */
  public int blanksBefore(int number) {
    int count = 0;
    int at = number - 1;
    while (at >= 1 && line(at).isBlank()) {
      count++;
      at--;
    }
    return at < 1 ? count + 2 : count;
  }

  /** How many blank lines stand right after a line; the text's edge counts as two more. */
  public int blanksAfter(int number) {
    int count = 0;
    int at = number + 1;
    while (at <= lines.size() && line(at).isBlank()) {
      count++;
      at++;
    }
    return at > lines.size() ? count + 2 : count;
  }

  /** The first line with text after a line, or 0 when there is none. */
  public int nextText(int number) {
    for (int at = number + 1; at <= lines.size(); at++) {
      if (!line(at).isBlank()) {
        return at;
      }
    }
    return 0;
  }

  /** The last line with text before a line, or 0 when there is none. */
  public int previousText(int number) {
    for (int at = number - 1; at >= 1; at--) {
      if (!line(at).isBlank()) {
        return at;
      }
    }
    return 0;
  }

  /** The last line with text, or 0 when there is none; what lies behind it says nothing. */
  public int lastLine() {
    return withText.isEmpty() ? 0 : withText.get(withText.size() - 1).number();
  }

  /**
   * How many characters of text stand between two lines, the lines themselves not counted. The text
   * ends with one line end, however many there are.
   */
  public int charactersBetween(int from, int to) {
    int last = Math.min(to - 1, lastLine());
    return last <= from ? 0 : characters(from + 1, last) + (to > lastLine() ? 1 : 0);
  }

  /** The characters from one line's text to the end of another's, a line end counted as one. */
  public int characters(int first, int last) {
    return line(last).textEnd() - line(first).textStart()
        - (returns.length == 0 ? 0 : returns[last - 1] - returns[first - 1]);
  }

  /** For each number of lines from 0, how many of the first so many end with CR and LF. */
  private static int[] returns(SourceText source) {
    if (source.content().indexOf('\r') < 0) {
      return new int[0];
    }
    int[] returns = new int[source.lineCount() + 1];
    for (int line = 1; line < source.lineCount(); line++) {
      boolean both = source.lineStart(line + 1) - source.lineEnd(line) == 2;
      returns[line] = returns[line - 1] + (both ? 1 : 0);
    }
    return returns;
  }
}
