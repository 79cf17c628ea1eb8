package io.chapbook.source;

import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Encodings from before Unicode, told apart by the whole file. Western texts are judged here, for
 * statistics of letters go wrong where one letter in fifty is not ASCII; all others are judged by
 * juniversalchardet, whose answer must read well.
 */
final class LegacyEncoding {

  /** Decoding errors that are still taken for damage and not for a wrong guess: one in so many. */
  private static final int ERRORS_AT_MOST_ONE_IN = 500;

  private LegacyEncoding() {}

  /** The text in the encoding that fits best. */
  static Decoding decode(byte[] bytes) {
    return of(bytes).decode(bytes, EncodingGround.INFERRED);
  }

  /** The encoding that fits bytes best; some encoding always does. */
  static NamedCharset of(byte[] bytes) {
    NamedCharset western = WesternEncoding.bestFor(bytes);
    if (WesternEncoding.looksWestern(bytes)) {
      return western;
    }
    return detected(bytes).filter(charset -> readsWell(charset, bytes)).orElse(western);
  }

  private static Optional<NamedCharset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(name -> !name.startsWith("UTF") && !name.equals("US-ASCII"))
        .flatMap(NamedCharset::forLabel);
  }

  private static boolean readsWell(NamedCharset charset, byte[] bytes) {
    Decoding decoding = charset.decode(bytes, EncodingGround.INFERRED);
    long wrong = decoding.malformed();
    String content = decoding.content();
    for (int i = 0; i < content.length(); i++) {
      int type = Character.getType(content.charAt(i));
      boolean c1 = content.charAt(i) >= 0x80 && content.charAt(i) <= 0x9F;
      wrong += c1 || type == Character.PRIVATE_USE || type == Character.UNASSIGNED ? 1 : 0;
    }
    return wrong * ERRORS_AT_MOST_ONE_IN <= content.length();
  }
}
