package io.chapbook.form;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a chat as a program logs them, one after the other: {@code <nick> text}, {@code
 * 10:15 nick: text}. Names with a colon alone are also what a list of fields has; there must be
 * several lines, and the names must take turns.
 */
final class ChatLog {

  private static final String TIME =
      "(?:\\[?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? )?\\(?\\d{1,2}:\\d{2}(?::\\d{2})?"
          + "(?: ?[AaPp]\\.?[Mm]\\.?)?[\\])]?)";

  private static final String NAME =
      "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.'\u2019-]{0,19}"
          + "(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}_.'\u2019-]{0,19}){0,2}";

  /** A nick in angle brackets, or a time before a name. */
  private static final Pattern LOGGED = Pattern.compile(
      "(?:" + TIME + " )?<[@+%~&]?([\\p{L}\\p{N}_\\[\\]{}|^`-]{1,24})> .+|"
          + TIME + " ?(?:[-\u2013\u2014] )?(" + NAME + "): .+");

  private static final Pattern NAMED = Pattern.compile("(" + NAME + "): .+");

  /** {@code * nick waves}: between logged lines only. */
  private static final Pattern ACTION =
      Pattern.compile("(?:" + TIME + " )?(?:\\*{1,3} ?|-!- |--> |<-- )\\p{L}.*");

  /** So many lines with nothing but names are a chat. */
  private static final int ENOUGH_NAMED = 4;

  private static final int LONGEST = 400;

  /** Three words of twenty characters, in UTF-16 units at most. */
  private static final int LONGEST_NAME = 130;

  private final Map<String, Integer> turns = new HashMap<>();
  private int logged;
  private int named;

  /** Takes the next line if it may go on with the log. */
  boolean take(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (named == 0 && mayBeLogged(line) && isLogged(line)) {
      return true;
    }
    return logged > 0 ? ACTION.matcher(line).matches() : hasNameBefore(line) && isNamed(line);
  }

  private boolean isLogged(String line) {
    Matcher log = LOGGED.matcher(line);
    if (!log.matches()) {
      return false;
    }
    logged++;
    turns.merge(log.group(1) == null ? log.group(2) : log.group(1), 1, Integer::sum);
    return true;
  }

  private boolean isNamed(String line) {
    Matcher name = NAMED.matcher(line);
    if (!name.matches()) {
      return false;
    }
    named++;
    turns.merge(name.group(1), 1, Integer::sum);
    return true;
  }

  /** Whether a line begins as a nick or a time does; next to none do. */
  private static boolean mayBeLogged(String line) {
    char first = line.isEmpty() ? 0 : line.charAt(0);
    return first == '<' || first == '[' || first == '(' || first >= '0' && first <= '9';
  }

  private static boolean hasNameBefore(String line) {
    int colon = line.indexOf(": ");
    return colon > 0 && colon <= LONGEST_NAME;
  }

  /** Whether the lines taken are a chat. */
  boolean isSure() {
    if (logged <= 1 && named < ENOUGH_NAMED) {
      return false;
    }
    long often = turns.values().stream().filter(count -> count > 1).count();
    return logged > 1
        || named >= ENOUGH_NAMED && often > 1 && turns.size() * 2 <= named;
  }
}
