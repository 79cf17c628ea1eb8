package io.chapbook.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a corrections file names the lines of a text: by what they say, and by the line above where
 * that is not enough. The rules are those of the section on corrections in docs/cli.md.
 */
final class LineNames {

  private static final String ELLIPSIS = "\u2026";

  /** A text longer than this is cut, if it can still be found so. */
  private static final int LONG = 72;

  /** A line that can only be told from others by more than this is not named. */
  private static final int LONGEST = 2000;

  private final List<String> folded;
  private final int[] above;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final TreeSet<String> sorted;

  /** Names for the lines of a text, white space folded, blank ones empty. */
  LineNames(List<String> folded) {
    this.folded = folded;
    this.above = new int[folded.size() + 1];
    int last = 0;
    for (int number = 1; number <= folded.size(); number++) {
      above[number] = last;
      if (!text(number).isEmpty()) {
        places.computeIfAbsent(text(number), key -> new ArrayList<>()).add(number);
        last = number;
      }
    }
    this.sorted = new TreeSet<>(places.keySet());
  }

  /** The name of a line, from 1; null when its text and the one above do not tell it apart. */
  @Nullable LineName of(int number) {
    String text = text(number);
    String over = above[number] == 0 ? "" : text(above[number]);
    if (text.isEmpty()) {
      List<Integer> like = places.getOrDefault(over, List.of());
      return like.size() == 1 && over.length() <= LONGEST ? new LineName("", over) : null;
    }
    String words = words(text);
    if (words.length() > LONGEST) {
      return null;
    }
    List<Integer> like = places.getOrDefault(text, List.of());
    return like.size() == 1 ? new LineName(words, null) : below(words, over, like);
  }

  /** The line before, from 1, that a line's name fits as well; 0 when there is none. */
  int sameBefore(int number) {
    int before = 0;
    for (int place : places.getOrDefault(text(number), List.of())) {
      if (place >= number) {
        break;
      }
      before = place;
    }
    return before;
  }

  private String text(int number) {
    return folded.get(number - 1);
  }

  private @Nullable LineName below(String words, String over, List<Integer> like) {
    if (over.length() > LONG) {
      String end = ending(over);
      long fitting = like.stream().filter(place -> over(place).endsWith(end)).count();
      return fitting == 1 ? new LineName(words, ELLIPSIS + end) : null;
    }
    long fitting = like.stream().filter(place -> over(place).equals(over)).count();
    return fitting == 1 ? new LineName(words, over) : null;
  }

  private String over(int number) {
    return above[number] == 0 ? "" : text(above[number]);
  }

  /** The text, or its beginning when no other line begins so. */
  private String words(String text) {
    if (text.length() <= LONG) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONG);
    String start = blank > LONG / 2
        ? text.substring(0, blank) : ShownText.beginning(text, LONG);
    String before = sorted.lower(text);
    String behind = sorted.higher(text);
    boolean shared = before != null && before.startsWith(start)
        || behind != null && behind.startsWith(start);
    boolean several = places.getOrDefault(text, List.of()).size() > 1;
    return shared || several ? text : start + ELLIPSIS;
  }

  private static String ending(String text) {
    int from = text.length() - LONG;
    int blank = text.indexOf(' ', from);
    if (blank >= 0 && blank < from + LONG / 2) {
      return text.substring(blank + 1);
    }
    return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }
}
