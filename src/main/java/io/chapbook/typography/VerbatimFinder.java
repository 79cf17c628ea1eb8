package io.chapbook.typography;

/** Finds what must stay as it is: addresses, paths, tags. */
final class VerbatimFinder implements Step {

  private static final int LONGEST_TAG = 200;

  @Override
  public void set(Passage passage) {
    String text = passage.text();
    if (text.indexOf('/') < 0 && text.indexOf('\\') < 0 && text.indexOf('@') < 0
        && text.indexOf('<') < 0 && text.indexOf("www.") < 0) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Signs.isBlank(text.charAt(end))) {
        end++;
      }
      if (isVerbatim(text, at, end)) {
        keep(passage, at, end);
      }
      at = end + 1;
    }
    keepTags(passage);
  }

  private static boolean isVerbatim(String text, int from, int to) {
    String word = text.substring(from, to);
    return word.contains("://") || word.contains("www.") || word.indexOf('\\') >= 0
        || isMail(word) || isPath(word);
  }

  private static boolean isMail(String word) {
    int at = word.indexOf('@');
    return at > 0 && word.indexOf('.', at) > at + 1;
  }

  /** {@code ~/notes}, {@code ../x}, {@code /home/me}, but not {@code /now/} nor {@code and/or}. */
  private static boolean isPath(String word) {
    int first = word.indexOf('/');
    if (first < 0) {
      return false;
    }
    int second = word.indexOf('/', first + 1);
    boolean dotted = first > 0 && (word.charAt(first - 1) == '.' || word.charAt(first - 1) == '~');
    boolean inner = second > 0 && second + 1 < word.length()
        && Signs.isWord(word.charAt(second + 1)) && Signs.isWord(word.charAt(second - 1));
    return dotted && first <= 2 || inner && first == 0;
  }

  /** Quotation marks and punctuation around an address belong to the sentence. */
  private static void keep(Passage passage, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (Signs.isMark(passage.at(start)) || "(*_[".indexOf(passage.at(start)) >= 0)) {
      start++;
    }
    while (end > start && (Signs.isMark(passage.at(end - 1))
        || ".,;:!?)]*_\u2026".indexOf(passage.at(end - 1)) >= 0)) {
      end--;
    }
    passage.keep(start, end);
  }

  private static void keepTags(Passage passage) {
    String text = passage.text();
    int open = text.indexOf('<');
    while (open >= 0) {
      char first = passage.at(open + 1);
      int close = Character.isLetter(first) || first == '/' || first == '!'
          ? closing(text, open) : -1;
      if (close > 0) {
        passage.keep(open, close + 1);
      }
      open = text.indexOf('<', Math.max(open, close) + 1);
    }
  }

  private static int closing(String text, int open) {
    int end = Math.min(text.length(), open + LONGEST_TAG);
    for (int at = open + 1; at < end; at++) {
      if (text.charAt(at) == '>') {
        return at;
      }
    }
    return -1;
  }
}
