package io.chapbook.content;

import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names the sections' documents after what they are: {@code prologue}, {@code chapter-001}.
 *
 * <p>Chapters, parts and volumes are numbered through the book whatever numbers the story gives
 * them; other sections only when the book has several of the kind. The numbers of one kind have the
 * same width, so that the names sort in reading order. Where a section goes on in another document,
 * that is {@code chapter-001-2}. The names are ASCII, start with a letter and so are fit for file
 * names and ids alike.
 */
final class DocumentNames {

  private static final Set<SectionType> ALWAYS_NUMBERED =
      EnumSet.of(SectionType.VOLUME, SectionType.PART, SectionType.CHAPTER);

  private static final int LEAST_DIGITS = 3;

  private DocumentNames() {}

  /** The kind of a section as names and style sheet say it: {@code source-notice}. */
  static String kind(SectionType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One name for each section, in the same order. */
  static List<String> of(List<Section> sections) {
    Map<SectionType, Integer> totals = new EnumMap<>(SectionType.class);
    for (Section section : sections) {
      totals.merge(section.type(), section.goesOn() ? 0 : 1, Integer::sum);
    }
    Map<SectionType, Integer> numbers = new EnumMap<>(SectionType.class);
    List<String> names = new ArrayList<>(sections.size());
    String whole = "";
    for (Section section : sections) {
      if (section.goesOn()) {
        names.add(whole + '-' + section.piece());
        continue;
      }
      SectionType type = section.type();
      int number = numbers.merge(type, 1, Integer::sum);
      int total = totals.getOrDefault(type, number);
      boolean numbered = total > 1 || ALWAYS_NUMBERED.contains(type);
      whole = numbered ? kind(type) + '-' + padded(number, total) : kind(type);
      names.add(whole);
    }
    return names;
  }

  /** Where the document of a name stands, relative to the package document. */
  static String href(String name) {
    return name + ".xhtml";
  }

  private static String padded(int number, int total) {
    int width = Math.max(LEAST_DIGITS, Integer.toString(total).length());
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
