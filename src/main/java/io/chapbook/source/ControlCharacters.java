package io.chapbook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Tells a text from a binary file by the control characters in it. */
final class ControlCharacters {

  /** A file with more than this share of rubbish is binary. Random bytes have 13 in 100. */
  private static final int PERCENT = 10;

  /** One NUL in so many characters may be an accident of a disk or a download. */
  private static final int NUL_AT_MOST_ONE_IN = 1_000;

  private ControlCharacters() {}

  /**
   * Where the text ends and the filling begins: CP/M and the mailbox programs after it fill the
   * last block of a file with Ctrl-Z or NUL.
   */
  static int endOfText(String content) {
    int end = content.length();
    while (end > 0 && (content.charAt(end - 1) == 0 || content.charAt(end - 1) == '\u001A')) {
      end--;
    }
    return end;
  }

  /** Whether a character is a control character that is neither white space nor a line end. */
  static boolean isControl(char c) {
    return c < ' ' && (c < '\t' || c > '\r');
  }

  /**
   * Refuses a file that is no text.
   *
   * @param decoding its characters, and how many of them stand for bytes that could not be decoded
   * @param bytes the file's bytes, counted
   * @throws UnreadableSourceException if it is empty or binary
   */
  static void check(Decoding decoding, ControlTally bytes) throws UnreadableSourceException {
    String content = decoding.content();
    // What is below a space in UTF-8 is a byte of its own, whatever stands around it.
    boolean alike = decoding.charset().equals("UTF-8") && decoding.repairs().isEmpty();
    check(content, decoding.malformed(), alike ? bytes : tally(content));
  }

  /**
   * Refuses what is no text.
   *
   * @throws UnreadableSourceException if it is empty or binary
   */
  static void check(String content) throws UnreadableSourceException {
    check(content, 0, tally(content));
  }

  /** A text's characters, counted; those above U+00FF as something that is no control character. */
  private static ControlTally tally(String content) {
    return ControlTally.of(content.getBytes(ISO_8859_1));
  }

  private static void check(String content, int malformed, ControlTally characters)
      throws UnreadableSourceException {
    int end = endOfText(content);
    int rubbish = malformed;
    // Nearly all texts are within the bounds when their line ends count as rubbish too.
    if (characters.zeros() > 0
        || (long) (characters.belowSpace() + malformed) * 100 > (long) end * PERCENT) {
      if ((long) count(content, end, true) * NUL_AT_MOST_ONE_IN > end) {
        throw binary("it holds zero bytes, as no text does");
      }
      rubbish += count(content, end, false);
    }
    if ((long) rubbish * 100 > (long) end * PERCENT) {
      throw binary("more than " + PERCENT + " % of it is no readable character");
    }
    if (isBlank(content, end)) {
      throw empty();
    }
  }

  private static int count(String content, int end, boolean nulOnly) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      char c = content.charAt(i);
      count += nulOnly ? (c == 0 ? 1 : 0) : isControl(c) ? 1 : 0;
    }
    return count;
  }

  private static boolean isBlank(String content, int end) {
    for (int i = 0; i < end; i++) {
      char c = content.charAt(i);
      if (c > ' ' && c != '\uFEFF' && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /** The refusal of a file without any text. */
  static UnreadableSourceException empty() {
    return new UnreadableSourceException(
        "it is empty: there is no text in it; see whether the file was saved or copied whole");
  }

  private static UnreadableSourceException binary(String why) {
    return new UnreadableSourceException(
        "it is a binary file: " + why + "; give the story as a plain text file (.txt)");
  }
}
