package io.chapbook.typography;

/**
 * Words between signs of emphasis on one line, by offsets into a passage.
 *
 * @param from where the opening sign begins
 * @param wordsFrom where it ends and the words begin; the same where there is none
 * @param wordsTo where the words end
 * @param to where the closing sign ends; the same where there is none
 * @param sign the sign
 */
record Emphasised(int from, int wordsFrom, int wordsTo, int to, String sign)
    implements Comparable<Emphasised> {

  /** How strong it is: 1 for emphasis, 2 for strong emphasis, 3 for both. */
  int strength() {
    return sign.length();
  }

  /** In the order of the text; what lies around others comes before them. */
  @Override
  public int compareTo(Emphasised other) {
    int byStart = Integer.compare(from, other.from);
    return byStart != 0 ? byStart : Integer.compare(other.to, to);
  }
}
