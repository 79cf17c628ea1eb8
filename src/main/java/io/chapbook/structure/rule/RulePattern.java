package io.chapbook.structure.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule's pattern: as it is written in a table, and as a regular expression, which is made when
 * somebody first asks for it. What is written is read by hand, since each start of the program goes
 * through all of them, and regular expressions are slow to begin with. Threads may share one.
 */
public final class RulePattern {

  private static final String BOUNDARY = "\\b";

  private static final String GROUP = "(?<";

  private final String written;
  private final ListPatterns lists;
  private final Set<String> groups;
  private volatile @Nullable Pattern compiled;

  /**
   * A pattern.
   *
   * @param written what stands in the table
   * @param lists what its references stand for
   */
  RulePattern(String written, ListPatterns lists) {
    this.written = written;
    this.lists = lists;
    this.groups = Set.copyOf(groups(written));
  }

  /**
   * The regular expression.
   *
   * @throws IllegalArgumentException when it is none, or names a list that does not exist
   */
  public Pattern compiled() {
    Pattern known = compiled;
    return known == null ? compile() : known;
  }

  private synchronized Pattern compile() {
    Pattern known = compiled;
    if (known == null) {
      // Boundaries before the lists are filled in, which make some patterns long.
      known = Pattern.compile(withLists(withBoundaries(written), lists));
      compiled = known;
    }
    return known;
  }

  Matcher matcher(CharSequence text) {
    return compiled().matcher(text);
  }

  /** The names of its groups. */
  public Set<String> groups() {
    return groups;
  }

  /**
   * The pattern with words' boundaries that know all letters. From version 19 on, Java knows words of
   * plain Latin letters only unless it is told, and before that it looks back over all marks for
   * their letter.
   */
  private static String withBoundaries(String pattern) {
    StringBuilder whole = new StringBuilder();
    int from = 0;
    int at = pattern.indexOf(BOUNDARY);
    while (at >= 0) {
      int behind = at + BOUNDARY.length();
      boolean meant = !pattern.startsWith("\\", at - 1) && !pattern.startsWith("U:", at - 2);
      whole.append(pattern, from, at).append(meant ? "(?U:\\b)" : BOUNDARY);
      from = behind;
      at = pattern.indexOf(BOUNDARY, behind);
    }
    return whole.append(pattern, from, pattern.length()).toString();
  }

  /** With what references stand for: {@code {{chapter}}} for the words of that list. */
  private static String withLists(String pattern, ListPatterns lists) {
    StringBuilder whole = new StringBuilder();
    int from = 0;
    int at = pattern.indexOf("{{");
    while (at >= 0) {
      int end = at + 2;
      while (end < pattern.length() && isOfName(pattern.charAt(end))) {
        end++;
      }
      boolean meant = end > at + 2 && pattern.startsWith("}}", end);
      if (meant) {
        whole.append(pattern, from, at).append(lists.of(pattern.substring(at + 2, end)));
        from = end + 2;
      }
      at = pattern.indexOf("{{", meant ? from : at + 1);
    }
    return whole.append(pattern, from, pattern.length()).toString();
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c == '-';
  }

  private static Set<String> groups(String pattern) {
    Set<String> groups = new HashSet<>();
    int at = pattern.indexOf(GROUP);
    while (at >= 0) {
      int start = at + GROUP.length();
      int end = start;
      while (end < pattern.length() && Character.isLetterOrDigit(pattern.charAt(end))) {
        end++;
      }
      if (end > start && pattern.startsWith(">", end)) {
        groups.add(pattern.substring(start, end));
      }
      at = pattern.indexOf(GROUP, end);
    }
    return groups;
  }
}
