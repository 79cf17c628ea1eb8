package io.chapbook.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An encoding by the name people know, with the decoder that reads what is found under it.
 *
 * @param name the IANA name
 * @param charset the decoder, often that of a superset
 */
record NamedCharset(String name, Charset charset) {

  static final NamedCharset WINDOWS_1252 = of("windows-1252");

  /**
   * Labels that stand for more than they say, lower case, with name and decoder. Pages and mail
   * programs label a text with the standard and write the superset, so browsers decode the
   * superset: <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding</a>, section
   * 4.2.
   */
  private static final Map<String, List<String>> SUPERSETS =
      Map.ofEntries(
          Map.entry("us-ascii", List.of("windows-1252", "windows-1252")),
          Map.entry("iso-8859-1", List.of("windows-1252", "windows-1252")),
          Map.entry("latin1", List.of("windows-1252", "windows-1252")),
          Map.entry("iso-8859-9", List.of("windows-1254", "windows-1254")),
          Map.entry("tis-620", List.of("windows-874", "x-windows-874")),
          Map.entry("tis620", List.of("windows-874", "x-windows-874")),
          Map.entry("shift_jis", List.of("Shift_JIS", "windows-31j")),
          Map.entry("x-sjis", List.of("Shift_JIS", "windows-31j")),
          Map.entry("gb2312", List.of("GBK", "GB18030")),
          Map.entry("gbk", List.of("GBK", "GB18030")),
          Map.entry("big5", List.of("Big5", "x-windows-950")),
          Map.entry("euc-kr", List.of("EUC-KR", "x-windows-949")),
          Map.entry("ks_c_5601-1987", List.of("EUC-KR", "x-windows-949")),
          Map.entry("macintosh", List.of("macintosh", "x-MacRoman")),
          Map.entry("x-mac-roman", List.of("macintosh", "x-MacRoman")));

  /** An encoding that Java knows under its IANA name. */
  static NamedCharset of(String name) {
    return new NamedCharset(name, Charset.forName(name));
  }

  /** The encoding a label stands for, or nothing if there is no such encoding here. */
  static Optional<NamedCharset> forLabel(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    List<String> superset = SUPERSETS.getOrDefault(wanted, List.of(wanted, wanted));
    try {
      Charset charset = Charset.forName(superset.get(1));
      String name = superset.get(0).equals(wanted) ? charset.name() : superset.get(0);
      return Optional.of(new NamedCharset(name, charset));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /**
   * Reads the bytes to the end; each malformed or unmappable sequence becomes one U+FFFD and is
   * counted.
   */
  Decoding decode(byte[] bytes, EncodingGround ground) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(Math.max(256, bytes.length / 2 + 16));
    int malformed = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        result = decoder.flush(out);
        if (result.isUnderflow()) {
          break;
        }
      }
      if (result.isError()) {
        malformed++;
        in.position(in.position() + malformedBytes(result));
      }
      out = withRoom(out);
      if (result.isError()) {
        out.put('\uFFFD');
      }
    }
    return new Decoding(out.flip().toString(), name, ground, malformed, List.of());
  }

  /** Behind half a pair, Java's decoders of UTF-16 call the next character malformed with it. */
  private int malformedBytes(CoderResult result) {
    return name.startsWith("UTF-16") ? Math.min(2, result.length()) : result.length();
  }

  private static CharBuffer withRoom(CharBuffer full) {
    if (full.remaining() > 16) {
      return full;
    }
    return CharBuffer.allocate(full.capacity() * 2).put(full.flip());
  }
}
