package io.chapbook.structure.header;

import io.chapbook.book.SeriesPlace;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.LanguageNames;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.text.Blanks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Concludes from a header's entries what is stated of the story. */
final class Statements {

  private static final Pattern COMMA = Pattern.compile(
      Blanks.BEFORE + "[,;\u3001\uff0c]\\s*|(?<!\\s)\\s++\\|\\s+");

  /** Several names; one may hold a comma: {@code Roe, Jane}. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(Blanks.BEFORE + ";\\s*|(?<!\\s)\\s++[&|]\\s+");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /**
   * {@code 500}, {@code 1,234}, {@code 1.234.567}, {@code 12 345}: thousands set off or not, with the
   * unit or without.
   */
  private static final Pattern THOUSANDS = Pattern.compile(
      "(\\d{1,3}(?:([,.' \u00a0\u202f\u2019])\\d{3})(?:\\2\\d{3})*|\\d{1,9})(?:\\s+\\p{L}+)?");

  /** {@code 2/5}, {@code 2/?}, {@code 2 of 5}: how many chapters there are, of how many planned. */
  private static final Pattern OF_PLANNED =
      Pattern.compile("(\\d{1,5})\\s*(?:/|\\p{L}{2,3}(?U:\\b))\\s*(?:\\d{1,5}|\\?)");

  private final FieldTable table;
  private final LanguageNames languages;
  private final DateReader dates;
  private final SeriesReader series;

  Statements(FieldTable table, LanguageNames languages, RuleTable rules, WordLists words) {
    this.table = table;
    this.languages = languages;
    this.dates = new DateReader(words);
    this.series = new SeriesReader(rules);
  }

  /** The header that some entries make; there is at least one. */
  SourceHeader of(List<HeaderEntry> entries) {
    Map<FieldName, HeaderEntry> best = new EnumMap<>(FieldName.class);
    for (HeaderEntry entry : entries) {
      if (entry.name() != FieldName.OTHER && !entry.text().isBlank()) {
        best.merge(entry.name(), entry,
            (one, other) -> rank(other) < rank(one) ? other : one);
      }
    }
    Map<FieldName, StatedField> stated = new EnumMap<>(FieldName.class);
    best.forEach((name, entry) -> stated.put(name, stated(name, entry)));
    List<SeriesPlace> places = series(best.get(FieldName.SERIES), stated);
    int last = entries.stream().mapToInt(HeaderEntry::lastLine).max().orElse(0);
    return new SourceHeader(entries, stated, places, entries.get(0).firstLine(), last);
  }

  /** The names that a field goes by have an order; a value that stands without one comes last. */
  private int rank(HeaderEntry entry) {
    if (entry.label() == null) {
      return Integer.MAX_VALUE;
    }
    return table.meanings(entry.label().text()).stream()
        .filter(meaning -> meaning.name() == entry.name())
        .mapToInt(FieldTable.Meaning::rank).findFirst().orElse(Integer.MAX_VALUE);
  }

  private StatedField stated(FieldName name, HeaderEntry entry) {
    String text = name.form() == FieldName.Form.LINE ? firstLine(entry) : entry.text();
    List<String> values = switch (name) {
      case WORDS -> count(THOUSANDS, text);
      case CHAPTERS -> count(OF_PLANNED, text);
      default -> values(name.form(), text);
    };
    return new StatedField(text, values, entry.valueLine(), entry.ground());
  }

  /** A long title goes on below; what stands below a short one is another title. */
  private static String firstLine(HeaderEntry entry) {
    String first = entry.values().get(0).text();
    return first.length() > 50 && !entry.listed() ? entry.text() : first;
  }

  private List<String> values(FieldName.Form form, String text) {
    return switch (form) {
      case LINE, TEXT, PHRASE -> List.of(text);
      case NAMES -> parts(BETWEEN_NAMES, text);
      case LIST -> parts(COMMA, inBrackets(text));
      case GENRES -> genres(text);
      case NUMBER -> NUMBER.matcher(text).matches() ? List.of(text) : List.of();
      case DATE -> known(dates.read(text));
      case LANGUAGE -> known(languages.tag(text));
    };
  }

  /** A plain number, or the digits of the first group of a pattern; empty when it is neither. */
  private static List<String> count(Pattern pattern, String text) {
    Matcher counted = pattern.matcher(text);
    String number = counted.matches() ? counted.group(1).replaceAll("\\D", "") : text;
    return NUMBER.matcher(number).matches() ? List.of(number) : List.of();
  }

  private List<String> genres(String text) {
    List<String> known = new GenreList(table).split(text);
    return known.isEmpty() ? parts(COMMA, inBrackets(text)) : known;
  }

  /** A list without the brackets around it, or around some of it: {@code [Ann B., Jon C.] Rita D.} */
  private static String inBrackets(String text) {
    return text.indexOf('[') < 0 ? text
        : text.replaceAll("\\](?=\\s*[^\\s,])", ", ").replaceAll("[\\[\\]]", "");
  }

  private static List<String> parts(Pattern between, String text) {
    return Stream.of(between.split(text)).map(String::strip).filter(part -> !part.isEmpty())
        .distinct().toList();
  }

  private static List<String> known(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** The series; where there is one, its name and number are stated apart. */
  private List<SeriesPlace> series(
      @Nullable HeaderEntry entry, Map<FieldName, StatedField> stated) {
    if (entry == null) {
      return List.of();
    }
    List<SeriesPlace> places = series.read(entry.text());
    StatedField number = stated.get(FieldName.SERIES_NUMBER);
    if (places.size() != 1) {
      return places;
    }
    SeriesPlace place = places.get(0);
    if (place.number() == null && number != null && !number.values().isEmpty()) {
      place = new SeriesPlace(place.name(), number.text());
    }
    stated.put(FieldName.SERIES, in(entry, place.name()));
    if (place.number() != null && number == null) {
      stated.put(FieldName.SERIES_NUMBER, in(entry, place.number()));
    }
    return List.of(place);
  }

  private static StatedField in(HeaderEntry entry, String text) {
    return new StatedField(text, List.of(text), entry.valueLine(), entry.ground());
  }
}
