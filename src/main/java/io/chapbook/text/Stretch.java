package io.chapbook.text;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stretch of a text's characters. Whoever looks at every character does so stretch by stretch: in
 * a long text several processors look at once, and the order of what they see stays.
 *
 * @param from where it begins, an offset into the text
 * @param characters its characters, copied out, since a string checks each access
 */
public record Stretch(int from, char[] characters) {

  /** In a text with fewer characters, sharing the work out costs more than it saves. */
  public static final int WORTH_SHARING = 1_000_000;

  private static final int LENGTH = 1 << 14;

  /** The stretches of a text in their order; none of an empty one. */
  public static Stream<Stretch> of(String content) {
    int length = content.length();
    IntStream numbers = IntStream.range(0, (length + LENGTH - 1) / LENGTH);
    return (length >= WORTH_SHARING ? numbers.parallel() : numbers).mapToObj(number -> {
      int from = number * LENGTH;
      char[] characters = new char[Math.min(LENGTH, length - from)];
      content.getChars(from, from + characters.length, characters, 0);
      return new Stretch(from, characters);
    });
  }

  /** How many characters of a text are written with two units: one code point the less. */
  public static int surrogatePairs(String content) {
    return content.length() < WORTH_SHARING
        ? content.length() - content.codePointCount(0, content.length())
        : of(content).mapToInt(stretch -> stretch.pairs(content)).sum();
  }

  /** Whether a character stands anywhere in a text. */
  public static boolean isIn(String content, char sought) {
    return content.length() < WORTH_SHARING
        ? content.indexOf(sought) >= 0
        : of(content).anyMatch(stretch -> stretch.has(sought));
  }

  private boolean has(char sought) {
    for (char c : characters) {
      if (c == sought) {
        return true;
      }
    }
    return false;
  }

  /** The pairs that begin here. */
  private int pairs(String content) {
    int pairs = 0;
    for (int at = 0; at < characters.length; at++) {
      if (Character.isHighSurrogate(characters[at])) {
        int after = from + at + 1;
        pairs += after < content.length() && Character.isLowSurrogate(content.charAt(after)) ? 1 : 0;
      }
    }
    return pairs;
  }
}
