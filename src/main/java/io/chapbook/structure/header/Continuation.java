package io.chapbook.structure.header;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines on which a field's value stands or goes on below the line of its name. */
final class Continuation {

  private static final int MOST_LINES = 60;

  /** A line that goes on below is as long as a wrapped one. */
  private static final int WRAPPED = 50;

  /** A single line below a name is its value if it is no longer. */
  private static final int LONGEST_SINGLE = 60;

  private static final String BULLETS = "-*\u2022\u00b7";

  private final MeasuredText text;
  private final RuleTable rules;
  private final FieldLineReader reader;

  Continuation(MeasuredText text, RuleTable rules, FieldLineReader reader) {
    this.text = text;
    this.rules = rules;
    this.reader = reader;
  }

  /** The lines of a value below a line whose last field is given; often none. */
  List<Excerpt> below(int number, FieldLine.Part part) {
    List<Excerpt> indented = indented(number);
    if (!indented.isEmpty()) {
      return indented;
    }
    if (part.value().isEmpty()) {
      List<Excerpt> bulleted = bulleted(number);
      return bulleted.isEmpty() ? upToNextField(number, true) : bulleted;
    }
    boolean summary = part.meaning() != null && part.meaning().name() == FieldName.SUMMARY;
    if (summary && text.profile().isHardWrapped()) {
      return paragraph(number);
    }
    return text.line(number).length() >= WRAPPED ? upToNextField(number, false) : List.of();
  }

  private List<Excerpt> indented(int number) {
    int indent = text.line(number).indentColumns();
    List<Excerpt> found = new ArrayList<>();
    for (int at = number + 1; inReach(at, number); at++) {
      Line line = text.line(at);
      if (line.indentColumns() <= indent || isField(line)) {
        break;
      }
      found.add(excerpt(line));
    }
    return found;
  }

  private List<Excerpt> bulleted(int number) {
    List<Excerpt> found = new ArrayList<>();
    for (int at = number + 1; inReach(at, number); at++) {
      Line line = text.line(at);
      if (bulletLength(line.text()) == 0 || isField(line)) {
        break;
      }
      found.add(excerpt(line));
    }
    return found;
  }

  /** The lines up to the next field, if one follows before a blank line. */
  private List<Excerpt> upToNextField(int number, boolean listed) {
    List<Excerpt> found = new ArrayList<>();
    int at = number + 1;
    for (; inReach(at, number); at++) {
      Line line = text.line(at);
      if (isField(line)) {
        return found;
      }
      if (endsHeader(line)) {
        return List.of();
      }
      found.add(excerpt(line));
    }
    boolean single = listed && found.size() == 1
        && found.get(0).text().length() <= LONGEST_SINGLE && !found.get(0).text().endsWith(".");
    return single ? found : List.of();
  }

  private boolean endsHeader(Line line) {
    return line.isSymbols() || line.text().startsWith("http")
        || rules.firstMatch(RuleLabel.BYLINE, line.text()) != null;
  }

  private List<Excerpt> paragraph(int number) {
    List<Excerpt> found = new ArrayList<>();
    for (int at = number + 1; inReach(at, number) && !isField(text.line(at)); at++) {
      found.add(excerpt(text.line(at)));
    }
    return found;
  }

  private boolean inReach(int at, int number) {
    return at <= number + MOST_LINES && !text.isBlank(at);
  }

  private boolean isField(Line line) {
    FieldLine fields = reader.read(line);
    return fields != null && fields.known();
  }

  private static Excerpt excerpt(Line line) {
    int bullet = bulletLength(line.text());
    return new Excerpt(line.text().substring(bullet), line.number(), line.textStart() + bullet);
  }

  /** How much of a line is a list's sign and the blank behind it. */
  private static int bulletLength(String line) {
    return line.length() > 2 && BULLETS.indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ' ? 2 : 0;
  }
}
