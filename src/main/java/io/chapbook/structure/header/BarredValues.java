package io.chapbook.structure.header;

import io.chapbook.structure.outline.Excerpt;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.rule.LanguageNames;
import io.chapbook.text.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts what stands between bars on a line of several fields. In {@code Rated: T - English -
 * Adventure/Drama - Ann B. - Chapters: 5} three values have no names; two are known by what they
 * are, the third by its place.
 */
final class BarredValues {

  private static final Pattern BAR = Pattern.compile(
      "(?<!\\s)\\s++[-\u2013\u2014\u2022\u00b7]\\s+|" + Blanks.BEFORE + "\\|\\s*");

  private final FieldTable table;
  private final LanguageNames languages;

  BarredValues(FieldTable table, LanguageNames languages) {
    this.table = table;
    this.languages = languages;
  }

  /** The entries of one named field of such a line, those without names behind it. */
  List<HeaderEntry> split(FieldLine.Part part, FieldName name) {
    List<Excerpt> pieces = pieces(part.value());
    List<HeaderEntry> entries = new ArrayList<>();
    entries.add(new HeaderEntry(name, part.label(), pieces.subList(0, 1), false, Ground.DECLARED));
    FieldName before = name;
    for (Excerpt piece : pieces.subList(1, pieces.size())) {
      HeaderEntry entry = unnamed(piece, before);
      entries.add(entry);
      before = entry.name();
    }
    return entries;
  }

  private HeaderEntry unnamed(Excerpt piece, FieldName before) {
    FieldName name = FieldName.OTHER;
    Ground ground = Ground.STRUCTURAL;
    if (languages.tag(piece.text()) != null) {
      name = FieldName.LANGUAGE;
    } else if (table.isValue(FieldName.STATUS, piece.text())) {
      name = FieldName.STATUS;
    } else if (!new GenreList(table).split(piece.text()).isEmpty()) {
      name = FieldName.GENRE;
    } else if (before == FieldName.GENRE || before == FieldName.LANGUAGE) {
      name = FieldName.CHARACTERS;
      ground = Ground.INFERRED;
    }
    return new HeaderEntry(name, null, List.of(piece), false, ground);
  }

  private static List<Excerpt> pieces(Excerpt value) {
    List<Excerpt> pieces = new ArrayList<>();
    Matcher bar = BAR.matcher(value.text());
    int from = 0;
    while (bar.find()) {
      add(value, from, bar.start(), pieces);
      from = bar.end();
    }
    add(value, from, value.text().length(), pieces);
    return pieces.isEmpty() ? List.of(value) : pieces;
  }

  private static void add(Excerpt value, int from, int to, List<Excerpt> pieces) {
    if (to > from) {
      pieces.add(new Excerpt(value.text().substring(from, to), value.line(), value.start() + from));
    }
  }
}
