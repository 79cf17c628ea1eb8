package io.chapbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.ProgramPatterns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked of every regular expression that a stranger's text is compared with. */
class RegularExpressionsTest {

  /** Those that may take time by the square: so long is a text that they are shown at most. */
  private static final Map<String, Integer> LONGEST = Map.of(
      "FolioReader.AFTER_HEAD", 80,
      "rule furniture.turning", 110,
      "rule heading.installment", 140,
      "rule title.kind", 120,
      "rule title.parts", 120,
      "rule title.with-byline", 240);

  /** So long is a text that goes on and on. */
  private static final int LONG = 400;

  /** A text four times as long may cost so many times as much. */
  private static final int MOST_TIMES = 6;

  /** What nobody needs to ask about: so many looks at each character. */
  private static final int FEW = 8;

  /** So many looks a short line may cost, whatever is in it. */
  private static final int MOST_ANYHOW = 50_000;

  private static final List<String> SIGNS = List.of(
      "a", "A", "1", " ", "\t", "\n", ".", ",", "-", "\u2013", "*", "_", "#", "=", "~", "|", "/",
      "\\", "\"", "'", "\u201c", "\u2019", "(", ")", "[", "]", "{", "}", "<", ">", "!", "?", ":", ";",
      "&", "%", "@", "+", "^", "$", "\u2026", "\u00b7", "\u00a0", "\u0301", "\u200f", "\u00e9",
      "\u042f", "\u4e2d", "\u0663", "\u2606", "Ab ", "A ", "1 ", "1.", "1, ", "1/", "a.", "A. ", "a-",
      " - ", "* ", "> ", ". ", ", ", "[b]", "[/b]", "(a)", "<a>", "a@", "{a}", "1:11 ", "I", "a\n",
      "\t ", "a:", "1K ", "and ", "by ", "1px", "_a", "a b. ", "(@", "(a", "[a=", "url(");

  private static final List<String> BEGINNINGS = List.of("", "a", "* ", "(");

  private static final List<String> ENDS = List.of("", "\u0001");

  /** A text that counts how often its characters are looked at, and stops at some count. */
  private static final class Looked implements CharSequence {

    private final String text;
    private final long most;
    private long looks;

    private Looked(String text, long most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > most) {
        throw new ArithmeticException(text);
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }
  }

  @Test
  @Tag("large")
  void noneLooksAtALongTextAgainAndAgain() throws Exception {
    List<ProgramPatterns.Named> all = ProgramPatterns.all();
    assertTrue(all.size() > 200, all.size() + " expressions");
    List<String> slow = new ArrayList<>();
    for (ProgramPatterns.Named one : all) {
      texts(one.pattern(), LONGEST.getOrDefault(one.name(), LONG)).stream()
          .filter(text -> looksTooOften(one, text)).findFirst()
          .ifPresent(text -> slow.add(one.name() + " on \"" + text.substring(0, 20) + "\""));
    }
    assertEquals("", String.join("\n", slow));
  }

  /** Java 17 and Java 19 have another notion of {@code \b} unless they are told. */
  @Test
  void allMeanTheSameByAWordOnEveryJava() throws Exception {
    Pattern bare = Pattern.compile("(?<!\\\\|\\(\\?U:)\\\\b");
    for (ProgramPatterns.Named one : ProgramPatterns.all()) {
      assertTrue(!bare.matcher(one.pattern().pattern()).find(), one.name());
    }
  }

  private static boolean looksTooOften(ProgramPatterns.Named one, String text) {
    if (LONGEST.containsKey(one.name())) {
      return looks(one, text, MOST_ANYHOW) > MOST_ANYHOW;
    }
    String ending = text.substring(LONG);
    long quarter = looks(one, text.substring(0, LONG / 4) + ending, Long.MAX_VALUE);
    long most = Math.max(FEW * LONG, MOST_TIMES * quarter);
    return looks(one, text, most) > most;
  }

  /** How often characters are looked at, until the count is more than is asked about. */
  private static long looks(ProgramPatterns.Named one, String text, long most) {
    Looked looked = new Looked(text, most);
    Matcher matcher = one.pattern().matcher(looked);
    try {
      if (one.anywhere()) {
        while (matcher.find()) {
          // Each find is a part of the whole search.
        }
      } else {
        matcher.matches();
      }
    } catch (ArithmeticException e) {
      // The count says it.
    }
    return looked.looks;
  }

  /** What is repeated, with something before it and behind it: signs, and the pattern's own words. */
  private static List<String> texts(Pattern pattern, int length) {
    Set<String> repeated = new LinkedHashSet<>(SIGNS);
    for (String word : pattern.pattern().split("[^\\p{L}\\d' ]+")) {
      if (word.length() > 1 && word.length() < 14 && repeated.size() < SIGNS.size() + 12) {
        repeated.add(word);
        repeated.add(word + " ");
      }
    }
    List<String> texts = new ArrayList<>();
    for (String beginning : BEGINNINGS) {
      for (String part : repeated) {
        String text = (beginning + part.repeat(length / part.length() + 1)).substring(0, length);
        ENDS.forEach(end -> texts.add(text + end));
      }
    }
    return texts;
  }
}
