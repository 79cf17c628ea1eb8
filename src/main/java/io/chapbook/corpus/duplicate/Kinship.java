package io.chapbook.corpus.duplicate;

/**
 * What a story has in common with another that is at least as long.
 *
 * @param story the number of the story
 * @param other the number of the other
 * @param kind what they are to each other
 * @param chapters how many chapters stand in both word for word
 * @param words about how many words stand in both
 */
public record Kinship(int story, int other, Kind kind, int chapters, int words) {

  /** What two stories may be to each other, the closest first. */
  public enum Kind {
    /** The words are the same. */
    SAME,
    /** Nearly all words of both are in both. */
    EDITED,
    /** Nearly all words of the story are in the other, which is longer. */
    SHORTER,
    /** Chapters or long passages of the story are in the other. */
    OVERLAPPING
  }
}
