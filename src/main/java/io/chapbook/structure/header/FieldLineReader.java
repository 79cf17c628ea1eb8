package io.chapbook.structure.header;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.FieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line as fields: {@code Rating: T}, {@code **Rating:** T}, or several on one line, as in
 * {@code Rated: T - English - Chapters: 5} and {@code Published: 2016-02-17 Words: 71511}.
 */
final class FieldLineReader {

  /** A line is looked through this far. */
  private static final int FARTHEST = 2_000;

  /** So much of a value tells whether it is a number or a date. */
  private static final int LOOKED_AT = 40;

  /** A name that the table does not know is no longer than this and has no more words. */
  private static final int LONGEST_UNKNOWN = 30;

  private static final int MOST_UNKNOWN_WORDS = 4;

  private static final String OPENING_SIGNS = ":*_#>-\u2022\u00b7+[( ";

  private static final String BARS = "-\u2013\u2014|\u2022\u00b7/;,";

  private final FieldTable table;

  FieldLineReader(FieldTable table) {
    this.table = table;
  }

  /** The fields of a line, or null when it does not begin with a name and a colon. */
  @Nullable FieldLine read(Line line) {
    if (line.isBlank() || !Character.isLetter(line.first()) && OPENING_SIGNS.indexOf(line.first()) < 0) {
      return null;
    }
    return new Reading(line).read();
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** One line while it is read. Offsets are into its text. */
  private final class Reading {

    private final Line line;
    private final String text;
    private final List<FieldLine.Part> parts = new ArrayList<>();

    Reading(Line line) {
      this.line = line;
      this.text = line.text();
    }

    @Nullable FieldLine read() {
      int start = 0;
      while (start < text.length() && OPENING_SIGNS.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int colon = firstColon(start);
      if (colon < 0) {
        return null;
      }
      Excerpt label = label(start, colon);
      boolean known = !table.meanings(label.text()).isEmpty();
      if (!known && !mayBeName(label.text(), colon)) {
        return null;
      }
      readParts(label, colon, end(start));
      return new FieldLine(parts, known);
    }

    private int firstColon(int start) {
      int last = Math.min(text.length(), start + Math.max(table.longest(), LONGEST_UNKNOWN) + 4);
      for (int at = start + 1; at < last; at++) {
        if (isColon(text.charAt(at)) || isDash(start, at)) {
          return at;
        }
      }
      return -1;
    }

    /** {@code TITLE - Good Shoes}: a dash between blanks, behind a name in capitals of the table. */
    private boolean isDash(int start, int at) {
      String name = text.substring(start, at).strip();
      return "-\u2013".indexOf(text.charAt(at)) >= 0
          && isBlank(text.charAt(at - 1)) && at + 1 < text.length() && isBlank(text.charAt(at + 1))
          && name.equals(name.toUpperCase(Locale.ROOT))
          && !table.meanings(name).isEmpty();
    }

    /** Where the last value ends: before the signs that close what stands before the first name. */
    private int end(int start) {
      int end = text.length();
      String opening = text.substring(0, start);
      if (opening.contains("[") && text.endsWith("]") || opening.contains("(") && text.endsWith(")")) {
        end--;
      }
      while (end > start && "*_".indexOf(text.charAt(end - 1)) >= 0
          && opening.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return end;
    }

    private boolean mayBeName(String name, int colon) {
      boolean parted = colon + 1 == text.length() || isBlank(text.charAt(colon + 1))
          || "*_".indexOf(text.charAt(colon + 1)) >= 0;
      return parted && name.length() <= LONGEST_UNKNOWN
          && Character.isUpperCase(name.codePointAt(0))
          && name.split(" ").length <= MOST_UNKNOWN_WORDS
          && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " '\u2019/&()-#".indexOf(c) >= 0);
    }

    private void readParts(Excerpt first, int colon, int end) {
      Excerpt label = first;
      int valueStart = valueStart(colon, end);
      while (label != null) {
        Excerpt next = nextLabel(label, valueStart, end);
        int valueEnd = next == null ? end : withoutBar(valueStart, next.start() - line.textStart());
        Excerpt value = value(valueStart, valueEnd);
        parts.add(new FieldLine.Part(label, table.meaning(label.text(), value.text()), value));
        if (next != null) {
          int nextColon = next.end() - line.textStart();
          while (!isColon(text.charAt(nextColon))) {
            nextColon++;
          }
          valueStart = valueStart(nextColon, end);
        }
        label = next;
      }
    }

    private int valueStart(int colon, int end) {
      int at = colon + 1;
      while (at < end && ("*_".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) != ' '
          || isBlank(text.charAt(at)))) {
        at++;
      }
      return at;
    }

    /** The next name on the line after a value's beginning, or null. */
    private @Nullable Excerpt nextLabel(Excerpt before, int valueStart, int end) {
      for (int at = valueStart; at < Math.min(end, FARTHEST); at++) {
        if (isColon(text.charAt(at))) {
          Excerpt label = labelBefore(before, valueStart, at, end);
          if (label != null) {
            return label;
          }
        }
      }
      return null;
    }

    /** The longest name of the table that ends at a colon and may follow a value; or null. */
    private @Nullable Excerpt labelBefore(Excerpt before, int valueStart, int colon, int end) {
      Excerpt found = null;
      int from = Math.min(end, valueStart(colon, end));
      String value = text.substring(from, Math.min(end, from + LOOKED_AT));
      for (int start = colon - 1; start >= valueStart && colon - start <= table.longest() + 4; start--) {
        boolean begins = start == valueStart || !Character.isLetterOrDigit(text.charAt(start - 1));
        if (begins && Character.isLetterOrDigit(text.charAt(start))) {
          Excerpt label = label(start, colon);
          FieldTable.Meaning meaning = table.meaning(label.text(), value);
          if (meaning != null && mayFollow(before, valueStart, start, meaning, value)) {
            found = label;
          }
        }
      }
      return found;
    }

    /**
     * Whether a name may stand behind a value. Behind a bar, or where the value before is empty, any
     * may; behind a mere blank only one with a number or date behind it. Behind a title or summary,
     * which may hold a bar and a colon of its own, only a telling name behind a bar may.
     */
    private boolean mayFollow(
        Excerpt before, int valueStart, int start, FieldTable.Meaning meaning, String value) {
      int from = start;
      while (from > valueStart && "*_".indexOf(text.charAt(from - 1)) >= 0) {
        from--;
      }
      FieldTable.Meaning first = table.meaning(before.text(), "");
      boolean free = first == null || first.name() == FieldName.TITLE
          || first.name() == FieldName.SUMMARY;
      if (from == valueStart) {
        return !free || meaning.telling();
      }
      if (!isBlank(text.charAt(from - 1)) && text.charAt(from - 1) != '|') {
        return false;
      }
      int bar = withoutBar(valueStart, from);
      boolean behindBar = text.substring(bar, from).length() > 1;
      boolean number = meaning.name().form().hasDigits() && startsWithNumber(value);
      boolean bars = ",;/".indexOf(text.substring(bar, from).strip()) < 0 || from - bar > 2;
      return free
          ? behindBar && bars && (meaning.telling() || number)
          : behindBar || number && Character.isUpperCase(text.charAt(start));
    }

    private boolean startsWithNumber(String value) {
      return value.chars().limit(12).anyMatch(Character::isDigit);
    }

    /** Where a value ends that a bar or blanks part from the next name. */
    private int withoutBar(int from, int to) {
      int end = to;
      while (end > from && (isBlank(text.charAt(end - 1)) || "*_".indexOf(text.charAt(end - 1)) >= 0)) {
        end--;
      }
      if (end > from && BARS.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
        while (end > from && isBlank(text.charAt(end - 1))) {
          end--;
        }
      }
      return end;
    }

    private Excerpt label(int from, int colon) {
      int end = colon;
      while (end > from && (isBlank(text.charAt(end - 1)) || "*_".indexOf(text.charAt(end - 1)) >= 0)) {
        end--;
      }
      return new Excerpt(text.substring(from, end), line.number(), line.textStart() + from);
    }

    /** A value without blanks, quotation marks or signs of emphasis around it. */
    private Excerpt value(int from, int to) {
      int start = from;
      int end = Math.max(from, to);
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      for (int signs = signsAround(start, end); signs > 0; signs = signsAround(start, end)) {
        start += signs;
        end -= signs;
      }
      return new Excerpt(text.substring(start, end), line.number(), line.textStart() + start);
    }

    /** How many equal signs stand on either side of a value and nowhere in it: 2 of {@code **T**}. */
    private int signsAround(int start, int end) {
      if (end - start < 2 || "*_\"".indexOf(text.charAt(start)) < 0) {
        return 0;
      }
      char sign = text.charAt(start);
      int inner = start;
      while (inner < end && text.charAt(inner) == sign) {
        inner++;
      }
      int count = inner - start;
      if (inner == end) {
        return count / 2;
      }
      boolean closed = text.indexOf(sign, inner) == end - count
          && text.startsWith(text.substring(start, inner), end - count);
      return closed ? count : 0;
    }
  }
}
