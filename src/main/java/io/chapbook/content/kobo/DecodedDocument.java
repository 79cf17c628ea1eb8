package io.chapbook.content.kobo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML document as text, in a way that leads back to the same bytes.
 *
 * @param charset the encoding of the bytes
 * @param byteOrderMark the mark before the document, or nothing
 * @param markup the document
 */
record DecodedDocument(Charset charset, String byteOrderMark, String markup) {

  private static final String MARK = "\uFEFF";

  /** An XML declaration stands at the very start. https://www.w3.org/TR/xml/#NT-EncodingDecl */
  private static final Pattern DECLARATION = Pattern.compile(
      "(?s)^(?:\u00EF\u00BB\u00BF)?<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.-]*)[\"']");

  /** An XML declaration has no more bytes than this. */
  private static final int LONGEST_DECLARATION = 256;

  /**
   * Decodes a document.
   *
   * @throws UnmarkedDocumentException when it is not in the encoding that it states, or states one
   *     that is not known
   */
  static DecodedDocument of(byte[] bytes) throws UnmarkedDocumentException {
    Charset charset = charset(bytes);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String mark = text.startsWith(MARK) ? MARK : "";
      DecodedDocument document =
          new DecodedDocument(charset, mark, text.substring(mark.length()));
      if (charset != StandardCharsets.UTF_8
          && !Arrays.equals(document.encode(document.markup), bytes)) {
        throw new UnmarkedDocumentException("its encoding (" + charset + ") leads not back");
      }
      return document;
    } catch (CharacterCodingException e) {
      throw new UnmarkedDocumentException("it is not in the encoding that it states, " + charset);
    }
  }

  /** A document in this one's encoding. */
  byte[] encode(String other) {
    return (byteOrderMark + other).getBytes(charset);
  }

  private static Charset charset(byte[] bytes) throws UnmarkedDocumentException {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE || first == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declaration = DECLARATION.matcher(new String(
        bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declaration.group(1));
    } catch (IllegalArgumentException e) {
      throw new UnmarkedDocumentException(
          "it states an encoding that is not known, " + declaration.group(1));
    }
  }
}
