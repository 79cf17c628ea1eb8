package io.chapbook.corpus.report;

/**
 * What a story has in common with another.
 *
 * @param source the story
 * @param other the other, which is at least as long
 * @param kind what it is to the other, as {@code shorter}
 * @param chapters how many chapters stand in both word for word
 * @param words about how many words stand in both
 */
public record DuplicateRow(String source, String other, String kind, int chapters, int words) {}
