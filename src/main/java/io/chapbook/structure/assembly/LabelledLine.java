package io.chapbook.structure.assembly;

/**
 * A line that begins with a label: {@code **Summary:** words}.
 *
 * @param label the label without the signs around it and without its colon
 * @param labelStart where in the line the label begins
 * @param wordsStart where in the line the words behind it begin; the line's length when there are
 *     none
 */
record LabelledLine(String label, int labelStart, int wordsStart) {

  private static final String SIGNS = "#*_~= :\uff1a";

  /** The parts of a line's text. */
  static LabelledLine of(String line) {
    int from = 0;
    while (from < line.length() && SIGNS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    int colon = from;
    while (colon < line.length() && ":\uff1a".indexOf(line.charAt(colon)) < 0) {
      colon++;
    }
    int to = colon;
    while (to > from && SIGNS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    int words = colon;
    while (words < line.length() && SIGNS.indexOf(line.charAt(words)) >= 0) {
      words++;
    }
    return new LabelledLine(line.substring(from, to), from, words);
  }
}
