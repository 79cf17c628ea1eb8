package io.chapbook.structure.header;

import io.chapbook.bundled.BundledFile;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.rule.RuleText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that fields go by, read from {@code fields.txt}. Immutable. */
final class FieldTable {

  private static final String VALUES = "values";

  /**
   * What a name may mean.
   *
   * @param name the field
   * @param rank its place among the names of the field, from 0; the lower one counts
   * @param weight what it says of the lines around it
   */
  record Meaning(FieldName name, int rank, Weight weight) {

    /** Whether it shows a header. */
    boolean telling() {
      return weight == Weight.TELLING;
    }
  }

  /** What a name says of the lines around it. */
  enum Weight {
    /** They are a header. */
    TELLING,
    /** It may be; the name stands in stories too. */
    MAYBE,
    /** They are a character sheet or the like. */
    AGAINST
  }

  private final Map<String, List<Meaning>> meanings = new HashMap<>();
  private final Map<FieldName, Set<String>> values = new EnumMap<>(FieldName.class);
  private int longest;

  /** The table that comes with Chapbook. */
  static FieldTable standard() {
    return new FieldTable(BundledFile.lines(FieldTable.class, "fields.txt"));
  }

  /**
   * A table.
   *
   * @throws IllegalArgumentException when a block is named for no field
   */
  FieldTable(List<String> lines) {
    FieldName field = FieldName.OTHER;
    int rank = 0;
    for (String line : lines) {
      if (line.startsWith("[") && line.endsWith("]")) {
        field = FieldName.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        rank = 0;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int space = line.indexOf(' ');
        rank = addRow(field, line.substring(0, space), line.substring(space), rank);
      }
    }
  }

  private int addRow(FieldName field, String who, String names, int rank) {
    int next = rank;
    for (String name : names.split("\\|")) {
      String word = name.strip();
      if (who.equals(VALUES)) {
        values.computeIfAbsent(field, key -> new HashSet<>()).add(word);
      } else {
        Weight weight = word.startsWith("~") ? Weight.MAYBE
            : word.startsWith("!") ? Weight.AGAINST : Weight.TELLING;
        String key = weight == Weight.TELLING ? word : word.substring(1);
        meanings.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Meaning(field, next++, weight));
        longest = Math.max(longest, key.length());
      }
    }
    return next;
  }

  /** How long the longest name is, in characters. */
  int longest() {
    return longest;
  }

  /** What a name may mean, whatever its case; empty for a name that is not in the table. */
  List<Meaning> meanings(String name) {
    return name.length() > longest ? List.of() : meanings.getOrDefault(plain(name), List.of());
  }

  /**
   * The meaning of a name whose form a value has, a number's or date's before one of mere words; the
   * first of all when none has; or null.
   */
  @Nullable Meaning meaning(String name, String value) {
    List<Meaning> all = meanings(name);
    Meaning found = null;
    for (Meaning meaning : all) {
      boolean narrower = found == null || meaning.name().form().hasDigits();
      found = narrower && hasForm(meaning, value) ? meaning : found;
    }
    return found != null || all.isEmpty() ? found
        : new Meaning(all.get(0).name(), all.get(0).rank(), Weight.MAYBE);
  }

  /** Whether a value may be one of a field; a key without a value may be any. */
  static boolean hasForm(Meaning meaning, String value) {
    return value.isEmpty()
        || !meaning.name().form().hasDigits()
        || value.chars().limit(40).anyMatch(Character::isDigit);
  }

  /** Whether a value is of the few that a field has without its name. */
  boolean isValue(FieldName field, String value) {
    return values.getOrDefault(field, Set.of()).contains(plain(value));
  }

  /** The blocks and names as they stand, for a test to hold to the rules of the table. */
  Map<String, List<Meaning>> all() {
    return Map.copyOf(meanings);
  }

  private static String plain(String name) {
    return RuleText.of(name).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
