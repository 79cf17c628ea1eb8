package io.chapbook.typography;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes blanks firm where a line must not break. It adds none, but for French signs. */
final class SpaceSetter implements Step {

  private static final int LONGEST_WORD = 12;

  private static final String FIRM = String.valueOf(Custom.FIRM);

  private final Custom custom;
  private final Set<String> names = new HashSet<>();
  private final Set<String> units = new HashSet<>();

  SpaceSetter(Custom custom) {
    this.custom = custom;
    for (List<String> row : TableLines.of("spaces.txt")) {
      if (row.get(0).equals(custom.language()) || row.get(0).equals("*")) {
        switch (row.get(1)) {
          case "name" -> names.addAll(row.subList(2, row.size()));
          case "unit" -> units.addAll(row.subList(2, row.size()));
          default -> { }
        }
      }
    }
  }

  /** The words of a language that a range of numbers follows, in small letters. */
  static Set<String> countWords(String language) {
    Set<String> words = new HashSet<>();
    for (List<String> row : TableLines.of("spaces.txt")) {
      if (row.get(0).equals(language) && row.get(1).equals("count")) {
        row.subList(2, row.size()).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      }
    }
    return words;
  }

  @Override
  public void set(Passage passage) {
    String text = passage.text();
    int at = text.indexOf(' ');
    while (at >= 0) {
      if (at > 0 && passage.edit(at) == null && !passage.isKept(at)) {
        setBlank(passage, at);
      }
      at = text.indexOf(' ', at + 1);
    }
  }

  private void setBlank(Passage passage, int at) {
    char before = passage.before(at);
    char after = passage.from(at + 1);
    if (custom.beforeSigns() != 0 && setFrench(passage, at, before, after)) {
      return;
    }
    boolean firm = isEllipsis(passage, at + 1) || isDash(passage, at + 1)
        || Signs.isDigit(before) && units.contains(wordAfter(passage, at))
        || Character.isUpperCase(after) && names.contains(wordBefore(passage, at));
    if (firm) {
      passage.set(at, at + 1, FIRM);
    }
  }

  /** The blanks that French has before tall signs and inside guillemets. */
  private boolean setFrench(Passage passage, int at, char before, char after) {
    char second = passage.at(at + 2);
    boolean sign = (after == ';' || after == '!' || after == '?') && second != ')';
    if (sign || after == '\u00bb' || before == '\u00ab') {
      passage.set(at, at + 1, String.valueOf(custom.beforeSigns()));
      return true;
    }
    if (after == ':' && Signs.isBlank(second)) {
      passage.set(at, at + 1, String.valueOf(custom.beforeColon()));
      return true;
    }
    return false;
  }

  private static boolean isEllipsis(Passage passage, int at) {
    if (passage.at(at) == '\u2026') {
      return true;
    }
    String become = passage.isEdited() ? passage.edit(at) : null;
    return become != null && become.equals("\u2026");
  }

  /** A dash with a blank behind it too, or a mark or an end. */
  private static boolean isDash(Passage passage, int at) {
    int to = at;
    while (Signs.isDash(passage.at(to))) {
      to++;
    }
    String become = passage.edit(at);
    char dash = become != null && !become.isEmpty() ? become.charAt(0) : passage.at(at);
    char after = passage.from(to);
    return to > at && dash != '-' && Signs.isDash(dash)
        && (Signs.isBlank(after) || Signs.isMark(after));
  }

  private static String wordAfter(Passage passage, int at) {
    int to = at + 1;
    while (to - at <= LONGEST_WORD && !Signs.isBlank(passage.at(to))) {
      to++;
    }
    int end = to;
    while (end > at + 1 && ",;:!?)\"'\u201d\u2019".indexOf(passage.at(end - 1)) >= 0) {
      end--;
    }
    String word = passage.text().substring(at + 1, end);
    boolean stop = word.endsWith(".") && word.indexOf('.') == word.length() - 1;
    return stop ? word.substring(0, word.length() - 1) : word;
  }

  private static String wordBefore(Passage passage, int at) {
    int from = at;
    while (at - from <= LONGEST_WORD && !Signs.isBlank(passage.at(from - 1))
        && !Signs.isMark(passage.at(from - 1)) && passage.at(from - 1) != '(') {
      from--;
    }
    return passage.text().substring(from, at);
  }
}
