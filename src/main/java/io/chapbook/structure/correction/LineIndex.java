package io.chapbook.structure.correction;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a text by what they say, white space folded. For one text only. */
final class LineIndex {

  /** From here on two lines are like enough to be the same line, changed a little. */
  private static final double ALIKE = 0.65;

  private final MeasuredText text;
  private final String[] folded;
  private final int[] above;
  private final Map<String, List<Integer>> places = new HashMap<>();

  LineIndex(MeasuredText text) {
    this.text = text;
    this.folded = new String[text.lineCount() + 1];
    this.above = new int[text.lineCount() + 1];
    int last = 0;
    for (Line line : text.lines()) {
      String words = FoldedText.of(line.text());
      folded[line.number()] = words;
      above[line.number()] = last;
      last = line.isBlank() ? last : line.number();
      put(words, line);
      if (line.counterEnd() > line.textEnd()) {
        put(FoldedText.of(
            text.source().content().substring(line.textStart(), line.counterEnd())), line);
      }
    }
  }

  private void put(String words, Line line) {
    if (!words.isEmpty()) {
      places.computeIfAbsent(words, key -> new ArrayList<>()).add(line.number());
    }
  }

  /** Where a line stands in the file, which has other lines than the text if it has markup. */
  int fileLine(int line) {
    return text.source().fileLine(line);
  }

  /** A line's text, folded. */
  String folded(int line) {
    return folded[line];
  }

  /** The line with text above a line, folded; empty at the text's top. */
  String above(int line) {
    return above[line] == 0 ? "" : folded[above[line]];
  }

  /** The lines that read as a text, or begin with it when it is cut; in the order of the text. */
  List<Integer> reading(String words) {
    List<Integer> whole = places.getOrDefault(words, List.of());
    String beginning = FoldedText.beginning(words);
    return !whole.isEmpty() || beginning.isEmpty()
        ? whole
        : where(line -> line.startsWith(beginning));
  }

  /**
   * The blank line that makes the gap below each line that reads as a text; where none does, below
   * each that ends with it.
   */
  List<Integer> blanksBelow(String after) {
    List<Integer> found = places.getOrDefault(after, List.of());
    String ending = FoldedText.ending(after);
    if (found.isEmpty() && !ending.isEmpty()) {
      found = where(line -> line.endsWith(ending));
    }
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    return found.stream()
        .filter(line -> text.isBlank(line + 1) && text.nextText(line) != 0)
        // The blank line that every paragraph has is no gap; the next one is, if there is one.
        .map(line -> text.isBlank(line + 1 + usual) ? line + 1 + usual : line + 1)
        .toList();
  }

  private List<Integer> where(Predicate<String> fits) {
    List<Integer> found = new ArrayList<>();
    for (int line = 1; line < folded.length; line++) {
      if (!folded[line].isEmpty() && fits.test(folded[line])) {
        found.add(line);
      }
    }
    return found;
  }

  /**
   * Those of some lines that stand below a text; where none does, below one that ends with it; and
   * where none does that, below one that is or ends like it, since it may have changed a little.
   */
  List<Integer> below(List<Integer> lines, String after) {
    String ending = FoldedText.ending(after);
    List<Integer> exact = lines.stream().filter(line -> above(line).equals(after)).toList();
    if (!exact.isEmpty() || ending.isEmpty()) {
      return exact;
    }
    List<Integer> ends = lines.stream().filter(line -> above(line).endsWith(ending)).toList();
    return !ends.isEmpty() ? ends : lines.stream()
        .filter(line -> FoldedText.likeness(end(above(line), ending.length()), ending) >= ALIKE)
        .toList();
  }

  private static String end(String words, int length) {
    return words.substring(Math.max(0, words.length() - length));
  }

  /** The line that is most like a text, if one is like enough; else 0. */
  int nearest(String words) {
    String beginning = FoldedText.beginning(words);
    String wanted = beginning.isEmpty() ? words : beginning;
    int best = 0;
    double most = ALIKE;
    for (int line = 1; line < folded.length; line++) {
      String other = folded[line];
      if (!beginning.isEmpty() && other.length() > wanted.length()) {
        other = other.substring(0, wanted.length());
      }
      // Twice the shorter over the sum is the most that two texts can share.
      boolean possible = 2.0 * Math.min(other.length(), wanted.length())
          >= most * (other.length() + wanted.length());
      double likeness = possible ? FoldedText.likeness(other, wanted) : 0;
      if (likeness > most) {
        most = likeness;
        best = line;
      }
    }
    return best;
  }

  /** The first line from one on that reads as a text, or null. */
  @Nullable Integer from(int line, String words) {
    return reading(words).stream().filter(one -> one >= line).findFirst().orElse(null);
  }
}
