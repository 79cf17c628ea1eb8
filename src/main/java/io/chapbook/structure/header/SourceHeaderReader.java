package io.chapbook.structure.header;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.rule.LanguageNames;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.text.LineMark;
import java.util.List;

/** Finds the block of fields before a story, says what it states, and claims its lines. */
public final class SourceHeaderReader {

  private final RuleTable rules;
  private final FieldTable table;
  private final FieldLineReader lines;
  private final BarredValues barred;
  private final Statements statements;

  /** A reader with the rules and words at hand; it keeps no state between texts. */
  public SourceHeaderReader(RuleTable rules, WordLists words, LanguageNames languages) {
    this.rules = rules;
    this.table = FieldTable.standard();
    this.lines = new FieldLineReader(table);
    this.barred = new BarredValues(table, languages);
    this.statements = new Statements(table, languages, rules, words);
  }

  /**
   * The header; the lines of a block outside a notice are claimed. A summary that has lines of its
   * own is left for the description, and a byline for whoever looks for the author.
   */
  public SourceHeader read(MeasuredText text, Claims claims) {
    HeaderScan scan = new HeaderScan(text, claims, rules, lines, barred);
    List<HeaderEntry> all = scan.entries();
    List<HeaderEntry> entries = withoutNotes(all);
    if (entries.isEmpty()) {
      return SourceHeader.NONE;
    }
    SourceHeader header = statements.of(entries);
    for (int line = scan.firstLine(header); line <= scan.lastLine(header); line++) {
      // Where markup says which lines are fields, they are claimed already.
      boolean marked = !text.markup().of(LineMark.Kind.FIELD).isEmpty();
      if (!marked && claims.isFree(line) && !isByline(text, line, header)) {
        claims.claim(line, LineRole.HEADER);
      }
    }
    for (HeaderEntry entry : all) {
      if (entry.name() == FieldName.NOTE) {
        // What shares its line would be half a field: its value may stand on the next.
        all.stream().filter(other -> shareLine(entry, other))
            .forEach(other -> release(other, claims));
      }
    }
    for (HeaderEntry entry : entries) {
      if (entry.name() == FieldName.SUMMARY && isAlone(entry, entries)) {
        release(entry, claims);
      }
    }
    return header;
  }

  /** Whether a line, taken by itself, is a field that headers have. */
  public boolean isField(Line line) {
    FieldLine fields = lines.read(line);
    return fields != null && fields.known();
  }

  /** The fields but for the author's notes among them, which are read as notes. */
  private static List<HeaderEntry> withoutNotes(List<HeaderEntry> entries) {
    return entries.stream().filter(entry -> entry.name() != FieldName.NOTE).toList();
  }

  private static void release(HeaderEntry entry, Claims claims) {
    for (int line = entry.firstLine(); line <= entry.lastLine(); line++) {
      if (claims.role(line) == LineRole.HEADER) {
        claims.claim(line, LineRole.STORY);
      }
    }
  }

  private boolean isByline(MeasuredText text, int line, SourceHeader header) {
    return header.entries().stream()
            .noneMatch(entry -> entry.firstLine() <= line && line <= entry.lastLine())
        && rules.firstMatch(RuleLabel.BYLINE, text.line(line).text()) != null;
  }

  private static boolean isAlone(HeaderEntry summary, List<HeaderEntry> entries) {
    return entries.stream().noneMatch(other -> other != summary && shareLine(summary, other));
  }

  private static boolean shareLine(HeaderEntry one, HeaderEntry other) {
    return other.firstLine() <= one.lastLine() && other.lastLine() >= one.firstLine();
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
