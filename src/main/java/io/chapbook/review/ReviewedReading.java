package io.chapbook.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some lines were found to be, and why.
 *
 * @param kind what they are
 * @param words how it is called in the outline: a heading's title, a note's label
 * @param startLine its first line in the text, from 1; 0 when it stands nowhere in the text
 * @param endLine its last line; 0 as well
 * @param depth how deep it stands in the table of contents, from 1
 * @param confidence how sure it is, from 0.5 to 1; null for what was not weighed
 * @param unsure whether it is so little sure that a person should look
 * @param reasons why, a sentence each: the sum of the evidence, the reading that lost
 */
public record ReviewedReading(
    LineKind kind,
    String words,
    int startLine,
    int endLine,
    int depth,
    @Nullable Double confidence,
    boolean unsure,
    List<String> reasons) {

  public ReviewedReading {
    reasons = List.copyOf(reasons);
  }
}
