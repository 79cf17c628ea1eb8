package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts in UTF-8 with damage: cut within a sequence, or pasted together from UTF-8 and an older
 * encoding.
 *
 * <p>A text counts as UTF-8 unless well over half of its sequences of several bytes are malformed.
 * Texts in other encodings are far below that: counted over the ranges of common characters, one
 * well-formed sequence stands against four to five malformed ones in Chinese and Korean, and hardly
 * any in European encodings; a damaged UTF-8 text has hundreds to one.
 */
final class MostlyUtf8 {

  /** So many malformed sequences may stand against each well-formed one. */
  private static final int MOST_MALFORMED = 2;

  private final byte[] bytes;
  private final boolean western;
  private final StringBuilder out;
  private NamedCharset older = NamedCharset.WINDOWS_1252;
  private int malformed;
  private int olderLines;
  private int firstOlderLine;

  private MostlyUtf8(byte[] bytes, boolean western) {
    this.bytes = bytes;
    this.western = western;
    this.out = new StringBuilder(bytes.length);
  }

  /** The text mended line by line, if it is UTF-8 for the most part. */
  static Optional<Decoding> decode(byte[] bytes) {
    Utf8Tally tally = Utf8Tally.of(bytes, 0, bytes.length);
    boolean mostly = tally.wellFormed() > 0
        && tally.malformed() <= tally.wellFormed() * MOST_MALFORMED;
    return mostly ? Optional.of(repair(bytes)) : Optional.empty();
  }

  /** The text mended line by line, taken as UTF-8 whatever is in it. */
  static Decoding repair(byte[] bytes) {
    Utf8Tally tally = Utf8Tally.of(bytes, 0, bytes.length);
    return new MostlyUtf8(bytes, tally.western()).decoding();
  }

  private Decoding decoding() {
    List<ByteLine> lines = ByteLine.split(bytes);
    older = encodingOfOlderLines(lines);
    for (ByteLine line : lines) {
      append(line);
    }
    List<Finding> repairs = new ArrayList<>();
    if (olderLines > 0) {
      repairs.add(Finding.of(FindingCode.SRC_005, olderLines, firstOlderLine, older.name()));
    }
    return new Decoding(
        out.toString(), "UTF-8", EncodingGround.MOSTLY_UTF_8, malformed, repairs);
  }

  /** All lines that are not UTF-8 are taken as one text, so that there is more to judge by. */
  private NamedCharset encodingOfOlderLines(List<ByteLine> lines) {
    if (western) {
      return NamedCharset.WINDOWS_1252;
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (ByteLine line : lines) {
      if (isOlder(line)) {
        joined.write(bytes, line.from(), line.to() - line.from());
      }
    }
    return joined.size() == 0
        ? NamedCharset.WINDOWS_1252
        : LegacyEncoding.of(joined.toByteArray());
  }

  /**
   * A line in an older encoding has more malformed sequences than that. The end of the
   * file is left out of the count: a file cut short ends within a sequence.
   */
  private boolean isOlder(ByteLine line) {
    int to = line.to() == bytes.length ? withoutCutSequence(line) : line.to();
    Utf8Tally tally = Utf8Tally.of(bytes, line.from(), to);
    return tally.malformed() > tally.wellFormed() * MOST_MALFORMED;
  }

  private int withoutCutSequence(ByteLine line) {
    for (int at = Math.max(line.from(), line.to() - 3); at < line.to(); at++) {
      if (bytes[at] < 0 && isCutAt(at)) {
        return at;
      }
    }
    return line.to();
  }

  private boolean isCutAt(int at) {
    int length = Utf8Tally.sequenceAt(bytes, at, bytes.length);
    boolean lead = (bytes[at] & 0xFF) >= 0xC2 && (bytes[at] & 0xFF) <= 0xF4;
    return lead && length < 0 && at - length == bytes.length;
  }

  private void append(ByteLine line) {
    if (!isOlder(line)) {
      appendUtf8(line);
      return;
    }
    Decoding decoding = older.decode(line.of(bytes), EncodingGround.INFERRED);
    out.append(decoding.content());
    malformed += decoding.malformed();
    countOlder(line);
  }

  private void appendUtf8(ByteLine line) {
    int from = line.from();
    boolean mended = false;
    for (int at = from; at < line.to(); ) {
      int length = bytes[at] >= 0 ? 1 : Utf8Tally.sequenceAt(bytes, at, line.to());
      if (length < 0) {
        out.append(new String(bytes, from, at - from, UTF_8));
        char letter = western && length == -1 && !isCutAt(at) ? windows1252(bytes[at]) : '\uFFFD';
        out.append(letter);
        malformed += letter == '\uFFFD' ? 1 : 0;
        mended |= letter != '\uFFFD';
        from = at - length;
      }
      at += Math.abs(length);
    }
    out.append(new String(bytes, from, line.to() - from, UTF_8));
    if (mended) {
      countOlder(line);
    }
  }

  /** A single stray byte in Western UTF-8 is a quotation mark or a letter pasted in. */
  private static char windows1252(byte stray) {
    return new String(new byte[] {stray}, NamedCharset.WINDOWS_1252.charset()).charAt(0);
  }

  private void countOlder(ByteLine line) {
    firstOlderLine = olderLines == 0 ? line.number() : firstOlderLine;
    olderLines++;
  }
}
