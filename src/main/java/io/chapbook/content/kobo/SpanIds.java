package io.chapbook.content.kobo;

/**
 * Counts the spans of one document as Kobo does: {@code kobo.P.S}, the sentence S of the paragraph
 * P, both from 1. A paragraph without spans does not count.
 */
final class SpanIds {

  private int paragraph;
  private int sentence;
  private boolean atParagraph = true;

  /** From the next span on it is another paragraph. */
  void beginParagraph() {
    atParagraph = true;
  }

  /** The id of the next span. */
  String next() {
    if (atParagraph) {
      paragraph++;
      sentence = 0;
      atParagraph = false;
    }
    sentence++;
    return "kobo." + paragraph + "." + sentence;
  }
}
