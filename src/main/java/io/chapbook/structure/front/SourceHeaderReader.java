package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.text.LineMark;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Reads the block of fields before a story: {@code Title: …}, {@code Rating:} with its value on the
 * next line. Fewer than three fields are no block, unless one names the title, and stay where they
 * are.
 */
public final class SourceHeaderReader {

  private static final int FIRST_LINES = 120;

  private static final int FEWEST_FIELDS = 3;

  private static final int LONGEST_KEY = 40;

  private final RuleTable rules;

  /** A reader with the rules at hand. */
  public SourceHeaderReader(RuleTable rules) {
    this.rules = rules;
  }

  /** The fields; the lines of a block outside a notice are claimed. */
  public SourceHeader read(MeasuredText text, Claims claims) {
    Map<String, SourceHeader.Field> fields = new LinkedHashMap<>();
    int first = 0;
    int last = 0;
    int blank = 0;
    for (int number = 1; number <= Math.min(FIRST_LINES, text.lineCount()); number++) {
      Line line = text.line(number);
      blank = line.isBlank() ? blank + 1 : 0;
      if (last > 0 && (blank > 1 && !inNotice(claims, number) || line.length() > 400)) {
        break;
      }
      Matcher field = line.isBlank() || !mayBeField(text, number) ? null : field(line);
      if (field != null) {
        first = first == 0 ? number : first;
        last = putField(text, fields, number, field);
        number = Math.max(number, last);
      }
    }
    boolean named = fields.containsKey("title") && fields.size() > 1;
    boolean marked = !text.markup().of(LineMark.Kind.FIELD).isEmpty();
    if (fields.size() < FEWEST_FIELDS && !named && !marked) {
      return new SourceHeader(Map.of(), 0, 0);
    }
    for (int line = Math.max(1, first); line <= last && !marked; line++) {
      if (claims.isFree(line)) {
        claims.claim(line, LineRole.HEADER);
      }
    }
    return new SourceHeader(fields, first, last);
  }

  /** Where markup says which lines are fields, no others are. */
  private static boolean mayBeField(MeasuredText text, int number) {
    return text.markup().of(LineMark.Kind.FIELD).isEmpty()
        || text.markup().is(LineMark.Kind.FIELD, number);
  }

  private static boolean inNotice(Claims claims, int number) {
    return claims.role(number) == LineRole.NOTICE;
  }

  private @org.jspecify.annotations.Nullable Matcher field(Line line) {
    if (line.length() > 300 || !Character.isLetter(line.first()) && line.first() != '*') {
      return null;
    }
    String text = RuleText.of(line.text());
    int colon = text.indexOf(':');
    if (colon < 0 || colon > LONGEST_KEY) {
      return null;
    }
    for (LineRule rule : rules.of(RuleLabel.HEADER_FIELD)) {
      Matcher match = rule.match(text);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /** Puts a field in; the line of its value, which may be the next, indented one, is returned. */
  private static int putField(
      MeasuredText text, Map<String, SourceHeader.Field> fields, int number, Matcher match) {
    String key = match.group("key").toLowerCase(Locale.ROOT);
    Line line = text.line(number);
    String value = line.text().substring(match.start("value")).strip();
    int valueLine = number;
    if (value.isEmpty() && number < text.lineCount()
        && text.line(number + 1).indentLength() > line.indentLength()) {
      valueLine = number + 1;
      value = text.line(valueLine).text();
    }
    fields.putIfAbsent(key, new SourceHeader.Field(value, valueLine));
    return valueLine;
  }

  /**
   * Claims the lines between title and block, such as an archive's name and address, once it is
   * known which lines are the title's.
   */
  public void claimAbove(MeasuredText text, Claims claims, SourceHeader header) {
    int from = header.firstLine();
    for (int line = text.previousText(from); line > 0; line = text.previousText(line)) {
      if (!claims.isFree(line)) {
        break;
      }
      from = line;
    }
    boolean belowTitle = from > 0 && from < header.firstLine() && text.previousText(from) > 0;
    for (int line = from; belowTitle && line < header.firstLine(); line++) {
      claims.claim(line, LineRole.HEADER);
    }
  }
}
