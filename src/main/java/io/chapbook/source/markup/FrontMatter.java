package io.chapbook.source.markup;

import io.chapbook.report.SourceSpan;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields between two lines of dashes at the top of a Markdown text. They are YAML; of its many
 * forms those are read that people write there: a value on the field's line, a block or a list
 * below it. What is not all fields is no front matter.
 */
final class FrontMatter {

  private static final int LONGEST = 200;

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9 _-]*+):(?:\\s+(.*))?");

  private static final Pattern BLOCK_SIGN = Pattern.compile("[>|][+-]?\\d?");

  private static final Map<String, LineMark.Kind> KINDS =
      Map.ofEntries(
          Map.entry("title", LineMark.Kind.TITLE),
          Map.entry("author", LineMark.Kind.BYLINE),
          Map.entry("authors", LineMark.Kind.BYLINE),
          Map.entry("creator", LineMark.Kind.BYLINE),
          Map.entry("by", LineMark.Kind.BYLINE),
          Map.entry("description", LineMark.Kind.SUMMARY),
          Map.entry("summary", LineMark.Kind.SUMMARY),
          Map.entry("synopsis", LineMark.Kind.SUMMARY),
          Map.entry("abstract", LineMark.Kind.SUMMARY),
          Map.entry("blurb", LineMark.Kind.SUMMARY));

  /** One field: its lines from 0, the last not included. */
  private record Field(String key, int from, int to) {}

  private final String[] raw;
  private final List<Field> fields;
  private final int end;

  private FrontMatter(String[] raw, List<Field> fields, int end) {
    this.raw = raw;
    this.fields = fields;
    this.end = end;
  }

  /** The front matter of a text; one without fields if the text has none. */
  static FrontMatter of(String[] raw) {
    FrontMatter none = new FrontMatter(raw, List.of(), 0);
    if (!raw[0].stripTrailing().equals("---")) {
      return none;
    }
    List<Field> fields = new ArrayList<>();
    for (int at = 1; at < Math.min(raw.length, LONGEST); at++) {
      String line = raw[at].stripTrailing();
      Matcher field = FIELD.matcher(line);
      boolean below = line.isEmpty() || Character.isWhitespace(line.charAt(0))
          || line.startsWith("- ") || line.startsWith("#");
      if (line.equals("---") || line.equals("...")) {
        return fields.isEmpty() ? none : new FrontMatter(raw, fields, at + 1);
      } else if (field.matches()) {
        fields.add(new Field(field.group(1).toLowerCase(Locale.ROOT), at, at + 1));
      } else if (!below || fields.isEmpty() && !line.isEmpty() && !line.startsWith("#")) {
        return none;
      } else if (!fields.isEmpty()) {
        Field last = fields.remove(fields.size() - 1);
        fields.add(new Field(last.key(), last.from(), at + 1));
      }
    }
    return none;
  }

  /** The text with empty lines in place of the front matter. */
  String body(String[] lines) {
    StringBuilder body = new StringBuilder();
    for (int at = 0; at < lines.length; at++) {
      body.append(at == 0 ? "" : "\n").append(at < end ? "" : lines[at]);
    }
    return body.toString();
  }

  /** Puts the fields where they stood: of title, author and description the value alone. */
  void write(StringBuilder[] lines, List<LineMark> marks) {
    for (Field field : fields) {
      LineMark.Kind kind = KINDS.getOrDefault(field.key(), LineMark.Kind.FIELD);
      int first = 0;
      int last = 0;
      for (int at = field.from(); at < field.to(); at++) {
        lines[at].setLength(0);
        lines[at].append(kind == LineMark.Kind.FIELD ? fact(raw[at]) : value(raw[at]));
        if (lines[at].length() > 0) {
          first = first == 0 ? at + 1 : first;
          last = kind == LineMark.Kind.TITLE ? first : at + 1;
        }
      }
      if (first > 0) {
        marks.add(LineMark.of(kind, new SourceSpan(first, last)));
      }
    }
  }

  /** A line of a field that is kept with its name; a list in brackets is a list with commas. */
  private static String fact(String line) {
    Matcher field = FIELD.matcher(line.stripTrailing());
    String value = field.matches() && field.group(2) != null ? field.group(2).strip() : "";
    boolean list = value.startsWith("[") && value.endsWith("]");
    return list
        ? field.group(1) + ": " + value.substring(1, value.length() - 1).strip()
        : line.strip();
  }

  /** What a line says, without key, quotation marks and the signs of lists and blocks. */
  private static String value(String line) {
    Matcher field = FIELD.matcher(line.stripTrailing());
    String value = !field.matches() ? line.strip() : field.group(2) == null ? "" : field.group(2);
    String bare = value.startsWith("- ") ? value.substring(2).strip() : value.strip();
    if (BLOCK_SIGN.matcher(bare).matches()) {
      return "";
    }
    boolean list = bare.startsWith("[") && bare.endsWith("]");
    return unquoted(list ? bare.substring(1, bare.length() - 1).strip() : bare);
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || value.charAt(0) != value.charAt(value.length() - 1)) {
      return value;
    }
    String inner = value.substring(1, value.length() - 1);
    return value.charAt(0) == '"'
        ? inner.replace("\\\"", "\"").replace("\\\\", "\\")
        : value.charAt(0) == '\'' ? inner.replace("''", "'") : value;
  }
}
