package io.chapbook.epub;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks through style sheets for what decides how accessible a book is. It remembers the last one,
 * since the books of a batch share one. For one thread.
 */
final class StyleSheetSurvey {

  /**
   * What a style sheet has.
   *
   * @param fixesSizes whether it fixes sizes that ought to be the reader's choice
   * @param moves whether it makes something move
   */
  record Style(boolean fixesSizes, boolean moves) {}

  /** Sizes that the reader's own choice does not change. */
  private static final Pattern FIXED_SIZE = Pattern.compile(
      "(?i)(?U:\\b)(?:font|font-size|line-height|letter-spacing|word-spacing)"
          + "\\s*:[^;}\"]{0,200}?\\d(?:px|pt|pc|cm|mm|in|q)(?U:\\b)");

  private static final Pattern MOTION =
      Pattern.compile("(?i)@(?:-\\w+-)?keyframes|(?U:\\b)(?:animation|transition)(?:-\\w+)?\\s*:");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private byte @Nullable [] last;
  private Style style = new Style(false, false);

  /** What a style sheet has, whose bytes nobody changes. */
  Style of(byte[] content) {
    if (content != last) {
      String css = COMMENT.matcher(new String(content, StandardCharsets.UTF_8)).replaceAll("");
      style = new Style(FIXED_SIZE.matcher(css).find(), MOTION.matcher(css).find());
      last = content;
    }
    return style;
  }
}
