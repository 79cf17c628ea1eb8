package io.chapbook.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of file names from before Unicode, as archives hold them. */
public final class OldNames {

  /** What ZIP archives are in when nothing says otherwise (APPNOTE, appendix D). */
  private static final String DOS = "IBM437";

  private OldNames() {}

  /**
   * The encoding that names of a Unix system are in: Windows-1252, which holds Latin-1, for Western
   * ones, else the one that fits best.
   *
   * @param names bytes that are not UTF-8, one name a line; the more, the surer
   */
  public static Charset unixCharsetOf(byte[] names) {
    Charset found =
        WesternEncoding.looksWestern(names) ? null : LegacyEncoding.of(names).charset();
    return found == null ? NamedCharset.WINDOWS_1252.charset() : found;
  }

  /**
   * The encoding that names are in: that of DOS for Western ones, else the one that fits best.
   *
   * @param names bytes that are not UTF-8, one name a line; the more, the surer
   */
  public static Charset charsetOf(byte[] names) {
    Charset found =
        WesternEncoding.looksWestern(names) ? null : LegacyEncoding.of(names).charset();
    if (found != null && !found.equals(NamedCharset.WINDOWS_1252.charset())) {
      return found;
    }
    return Charset.isSupported(DOS) ? Charset.forName(DOS) : StandardCharsets.ISO_8859_1;
  }
}
