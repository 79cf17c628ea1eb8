package io.chapbook.structure.header;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the first lines of one text and gathers the fields of its header.
 *
 * <p>Two fields make a header if both have names that only headers have, such as {@code Rating}, or
 * one is the title; else three, one of them such. Names of a character sheet speak against it, and so
 * do more names that no table knows than names that one does.
 */
final class HeaderScan {

  private static final int FIRST_LINES = 150;

  /** So many lines may stand above a header, outside a notice: title, byline, the archive's name. */
  private static final int MOST_ABOVE = 8;

  /** So many lines without a field may stand in a header one after another. */
  private static final int MOST_STRAYS = 3;

  private static final int LONGEST_STRAY = 400;

  private static final int FEWEST_FIELDS = 3;

  private final MeasuredText text;
  private final Claims claims;
  private final RuleTable rules;
  private final FieldLineReader reader;
  private final BarredValues barred;
  private final Continuation continuation;
  private final boolean marked;
  private final List<HeaderEntry> entries = new ArrayList<>();
  /** Fields with names of no table; they count once a known one follows. */
  private final List<HeaderEntry> pending = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> telling = new HashSet<>();
  private int unknown;
  private int against;
  private boolean titled;
  private boolean posted;
  private int above;
  private int blanks;
  private int strays;
  private boolean over;

  HeaderScan(
      MeasuredText text,
      Claims claims,
      RuleTable rules,
      FieldLineReader reader,
      BarredValues barred) {
    this.text = text;
    this.claims = claims;
    this.marked = !text.markup().of(LineMark.Kind.FIELD).isEmpty();
    this.rules = rules;
    this.reader = reader;
    this.barred = barred;
    this.continuation = new Continuation(text, rules, reader);
  }

  /** The entries in the order of the text; empty when there is no header. */
  List<HeaderEntry> entries() {
    int last = Math.min(FIRST_LINES, text.lineCount());
    for (int number = 1; number <= last && !over; number++) {
      number = mayBeField(number) ? take(number) : number;
    }
    return isHeader() || marked && !entries.isEmpty() ? entries : List.of();
  }

  /** Where the input's markup says which lines are fields, no others are. */
  private boolean mayBeField(int number) {
    return !marked || text.markup().is(LineMark.Kind.FIELD, number);
  }

  /** The header's first line, with a fence above it as Markdown's front matter has. */
  int firstLine(SourceHeader header) {
    int first = header.firstLine();
    return isFenced(first - 1, header.lastLine() + 1) ? first - 1 : first;
  }

  /** The header's last line, with a fence below it. */
  int lastLine(SourceHeader header) {
    int last = header.lastLine();
    return isFenced(header.firstLine() - 1, last + 1) ? last + 1 : last;
  }

  private boolean isFenced(int above, int below) {
    return above > 0 && below <= text.lineCount() && text.line(above).isSymbols()
        && text.line(below).text().equals(text.line(above).text());
  }

  private boolean isHeader() {
    if (entries.isEmpty() || unknown > known.size() || against > 0 && against >= telling.size()) {
      return false;
    }
    boolean inNotice = claims.role(entries.get(0).firstLine()) == LineRole.NOTICE;
    boolean two = known.size() >= 2 && (titled || telling.size() >= 2);
    boolean three = known.size() >= FEWEST_FIELDS && (!telling.isEmpty() || inNotice);
    return two || three || posted && !known.isEmpty();
  }

  /** Takes a line; the last line taken is returned. */
  private int take(int number) {
    Line line = text.line(number);
    if (line.isBlank()) {
      blanks++;
      if (blanks > 1 && !entries.isEmpty() && !inNotice(number)) {
        stop();
      }
      return number;
    }
    FieldLine fields = reader.read(line);
    boolean goesOn = strays == 0 || inNotice(number) || fields != null && fields.isTelling();
    boolean attached = blanks == 0;
    blanks = 0;
    if (fields != null && fields.known() && goesOn) {
      return takeFields(number, fields);
    }
    if (fields != null && !fields.known() && attached && !entries.isEmpty() && !inNotice(number)) {
      fields.parts().forEach(part -> pending.add(entry(part, List.of())));
      return number;
    }
    if (!takePosted(line) && !line.isSymbols()) {
      takeStray(line);
    }
    return number;
  }

  private int takeFields(int number, FieldLine line) {
    strays = 0;
    unknown += (int) pending.stream().filter(entry -> entry.name() == FieldName.OTHER).count();
    entries.addAll(pending);
    pending.clear();
    FieldLine.Part last = line.last();
    List<Excerpt> more = continuation.below(number, last);
    for (FieldLine.Part part : line.parts()) {
      note(part);
      List<Excerpt> below = part == last ? more : List.of();
      // A value that goes on below has no bars to end at.
      if (line.parts().size() > 1 && below.isEmpty() && part.meaning() != null
          && part.meaning().name().form().endsAtBar()) {
        entries.addAll(barred.split(part, part.meaning().name()));
      } else {
        entries.add(entry(part, below));
      }
    }
    return more.isEmpty() ? number : more.get(more.size() - 1).line();
  }

  private void note(FieldLine.Part part) {
    if (part.label() != null && part.meaning() != null) {
      String key = part.label().text().toLowerCase(Locale.ROOT);
      known.add(key);
      titled |= part.meaning().name() == FieldName.TITLE && part.meaning().telling();
      if (part.meaning().telling()) {
        telling.add(key);
      }
      against += part.meaning().weight() == FieldTable.Weight.AGAINST ? 1 : 0;
    }
  }

  private static HeaderEntry entry(FieldLine.Part part, List<Excerpt> more) {
    List<Excerpt> values = new ArrayList<>();
    if (!part.value().isEmpty()) {
      values.add(part.value());
    }
    values.addAll(more);
    FieldName name = part.meaning() == null ? FieldName.OTHER : part.meaning().name();
    return new HeaderEntry(name, part.label(), values, part.value().isEmpty(), Ground.DECLARED);
  }

  /** {@code Posted originally on the Archive of Our Own at http://...}. */
  private boolean takePosted(Line line) {
    if (line.length() > LONGEST_STRAY) {
      return false;
    }
    for (LineRule rule : rules.of(RuleLabel.HEADER_FIELD)) {
      Matcher match = rule.match(RuleText.of(line.text()));
      if (match != null) {
        entries.add(unnamed(FieldName.SITE, line, match, "site"));
        entries.add(unnamed(FieldName.URL, line, match, "url"));
        posted = true;
        return true;
      }
    }
    return false;
  }

  private static HeaderEntry unnamed(FieldName name, Line line, Matcher match, String group) {
    Excerpt value = new Excerpt(
        line.text().substring(match.start(group), match.end(group)),
        line.number(),
        line.textStart() + match.start(group));
    return new HeaderEntry(name, null, List.of(value), false, Ground.STRUCTURAL);
  }

  private void takeStray(Line line) {
    if (inNotice(line.number())) {
      return;
    }
    above++;
    strays += entries.isEmpty() ? 0 : 1;
    if (line.length() > LONGEST_STRAY || strays > MOST_STRAYS) {
      stop();
    }
    over |= entries.isEmpty() && (above > MOST_ABOVE || line.length() > LONGEST_STRAY);
  }

  /** Ends the search, or begins it anew below lines that are no header. */
  private void stop() {
    if (isHeader()) {
      over = true;
      return;
    }
    above += entries.size() + pending.size();
    entries.clear();
    pending.clear();
    known.clear();
    telling.clear();
    unknown = 0;
    against = 0;
    strays = 0;
    titled = false;
    posted = false;
    over = above > MOST_ABOVE;
  }

  private boolean inNotice(int number) {
    return claims.role(number) == LineRole.NOTICE;
  }
}
