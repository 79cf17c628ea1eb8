package io.chapbook.delivery.mail;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The name of an attached file, as headers have it: in plain letters for every reader, and once more
 * as it is for those who know RFC 2231. Names that only some could read have cost people their books
 * (calibre-web issue 2434).
 */
final class AttachmentName {

  /** What Unicode does not take apart into a plain letter and a mark. */
  private static final Map<Character, String> PLAIN = Map.ofEntries(
      Map.entry('\u00DF', "ss"), Map.entry('\u00E6', "ae"), Map.entry('\u00C6', "AE"),
      Map.entry('\u0153', "oe"), Map.entry('\u0152', "OE"), Map.entry('\u00F8', "o"),
      Map.entry('\u00D8', "O"), Map.entry('\u0142', "l"), Map.entry('\u0141', "L"),
      Map.entry('\u0111', "d"), Map.entry('\u0110', "D"), Map.entry('\u00FE', "th"),
      Map.entry('\u00DE', "Th"), Map.entry('\u0131', "i"), Map.entry('\u2018', "'"),
      Map.entry('\u2019', "'"), Map.entry('\u2010', "-"), Map.entry('\u2013', "-"),
      Map.entry('\u2014', "-"), Map.entry('\u00A0', " "));

  /** Any header line stays well below the 78 characters that RFC 5322 asks for. */
  private static final int MOST_IN_PIECE = 60;

  private static final String NAMELESS = "book";

  private AttachmentName() {}

  /** A name in plain letters, digits, blanks, dots and hyphens; never empty. */
  static String plain(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : plainSigns(name.substring(dot)).strip();
    String stem = plainSigns(dot < 0 ? name : name.substring(0, dot)).strip();
    boolean told = stem.chars().anyMatch(Character::isLetterOrDigit);
    return (told ? stem : NAMELESS) + ending;
  }

  private static String plainSigns(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFKD).toCharArray()) {
      String known = PLAIN.get(c);
      if (known != null) {
        plain.append(known);
      } else if (c < 0x7f && (Character.isLetterOrDigit(c) || " .-'(),_&+".indexOf(c) >= 0)) {
        plain.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !(plain.length() > 0 && plain.charAt(plain.length() - 1) == '_')) {
        plain.append('_');
      }
    }
    return plain.toString();
  }

  /** The value of the header {@code Content-Disposition}, folded. */
  static String disposition(String name, String plain) {
    StringBuilder value = new StringBuilder("attachment;\r\n filename=\"" + plain + '"');
    if (!plain.equals(name)) {
      List<String> pieces = pieces(name);
      for (int at = 0; at < pieces.size(); at++) {
        String number = pieces.size() == 1 ? "" : "*" + at;
        String charset = at == 0 ? "UTF-8''" : "";
        value.append(";\r\n filename").append(number).append("*=").append(charset)
            .append(pieces.get(at));
      }
    }
    return value.toString();
  }

  /** The name as RFC 2231 has it, cut where a line would be too long and no sign is parted. */
  private static List<String> pieces(String name) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int c : name.codePoints().toArray()) {
      String sign = encoded(c);
      if (piece.length() + sign.length() > MOST_IN_PIECE) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(sign);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static String encoded(int codePoint) {
    boolean bare = codePoint < 0x7f
        && (Character.isLetterOrDigit(codePoint) || "-._".indexOf(codePoint) >= 0);
    if (bare) {
      return Character.toString(codePoint);
    }
    StringBuilder encoded = new StringBuilder();
    for (byte one : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(Character.toUpperCase(Character.forDigit(one >> 4 & 0xF, 16)))
          .append(Character.toUpperCase(Character.forDigit(one & 0xF, 16)));
    }
    return encoded.toString();
  }
}
