package io.chapbook.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapbook.source.OldNames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names of an archive's entries. In a ZIP archive a flag or an extra field says that a name
 * is UTF-8 (APPNOTE 4.4.4 and 4.6.9); many programs write UTF-8 without it, and tar knows no such
 * flag. Otherwise the encoding is the one of the machine that made it, and all names together show
 * which.
 */
final class EntryNames {

  private static final int UNICODE_PATH = 0x7075;

  private final Function<byte[], Charset> guess;
  private @Nullable Charset old;

  private EntryNames(Function<byte[], Charset> guess) {
    this.guess = guess;
  }

  /** Names of ZIP archives, which began under DOS. */
  static EntryNames ofZip() {
    return new EntryNames(OldNames::charsetOf);
  }

  /** Names of tar archives, which are made under Unix. */
  static EntryNames ofTar() {
    return new EntryNames(OldNames::unixCharsetOf);
  }

  /** The names of some entries, in their order. */
  List<String> decode(List<RawName> names) {
    return names.stream().map(name -> decode(name, names)).toList();
  }

  /**
   * A name as it stands in the archive.
   *
   * @param bytes its bytes
   * @param utf8 whether a flag says that it is UTF-8
   * @param unicodePath the extra field that gives it in UTF-8, or null
   */
  record RawName(byte[] bytes, boolean utf8, @Nullable ExtraField unicodePath) {}

  /** The extra field of Info-ZIP that gives a name in UTF-8, or null. */
  static @Nullable ExtraField unicodePath(byte[] extra) {
    return ExtraField.find(UNICODE_PATH, extra);
  }

  private String decode(RawName name, List<RawName> all) {
    if (name.utf8()) {
      return new String(name.bytes(), UTF_8);
    }
    String unicode = fromField(name);
    if (unicode != null) {
      return unicode;
    }
    String strict = strictUtf8(name.bytes());
    if (strict != null) {
      return strict;
    }
    Charset charset = old == null ? guess.apply(notUtf8(all)) : old;
    old = charset;
    return new String(name.bytes(), charset);
  }

  private static byte[] notUtf8(List<RawName> names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (RawName name : names) {
      if (!name.utf8() && strictUtf8(name.bytes()) == null) {
        all.writeBytes(name.bytes());
        all.write('\n');
      }
    }
    return all.toByteArray();
  }

  private static @Nullable String strictUtf8(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** What the extra field of Info-ZIP says, if it belongs to the name in the header. */
  private static @Nullable String fromField(RawName name) {
    ExtraField field = name.unicodePath();
    if (field == null || field.length() < 6 || field.unsignedByte(0) != 1) {
      return null;
    }
    CRC32 crc = new CRC32();
    crc.update(name.bytes());
    return field.unsignedInt(1) == crc.getValue()
        ? strictUtf8(Arrays.copyOfRange(field.bytes(), 5, field.length()))
        : null;
  }
}
