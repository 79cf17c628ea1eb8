package io.chapbook.review;

/**
 * Something about a story that a person may want to know.
 *
 * @param severity how much it matters, in a word
 * @param code its code, such as {@code STR-004}
 * @param message what it is
 * @param line the line that it points at, as a person finds it; 0 when it is about the whole text
 */
public record ReviewedFinding(String severity, String code, String message, int line) {}
