package io.chapbook.source.markup;

/** Where stories and the rules of CommonMark part ways. */
final class StoryRules {

  /** A line of more characters over a rule is a paragraph that ends a scene. */
  private static final int LONGEST_HEADING = 60;

  /** A rule that was drawn to fit a heading is about as long. */
  private static final int FITS = 2;

  private StoryRules() {}

  /**
   * Whether a line over a rule of {@code -} or {@code =} is a heading, as CommonMark has it: it is
   * short, is no speech and, unless the rule fits it, does not end like a sentence.
   */
  static boolean isHeading(String line, String rule) {
    if (line.isEmpty() || line.length() > LONGEST_HEADING) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    boolean speech = "\"\u201c\u00ab\u201e'\u2018".indexOf(line.charAt(0)) >= 0
        || "\"\u201d\u00bb".indexOf(last) >= 0;
    boolean sentence = ".!?,;:\u2026\u3002".indexOf(last) >= 0;
    return !speech && (!sentence || Math.abs(line.length() - rule.length()) <= FITS);
  }

  /** Whether what a link definition points at is an address, not a word of prose. */
  static boolean isAddress(String destination) {
    return destination.chars().anyMatch(c -> "/#:@".indexOf(c) >= 0)
        || destination.matches(".+\\.[A-Za-z]{2,5}");
  }
}
