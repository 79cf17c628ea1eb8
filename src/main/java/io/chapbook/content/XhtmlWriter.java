package io.chapbook.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XHTML document after another as UTF-8 into a buffer that is kept between documents.
 *
 * <p>Of the open elements the last one started must end first. Text and attribute values may hold
 * any UTF-16 units: what XML 1.0 does not allow as a character (<a
 * href="https://www.w3.org/TR/xml/#charsets">section 2.2</a>), a lone surrogate among it, is
 * written as U+FFFD and counted. Not safe for use by several threads at once.
 */
public final class XhtmlWriter {

  private static final String PROLOGUE =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n";

  /** Elements without content, of those a content document here uses. */
  private static final Set<String> VOID_ELEMENTS = Set.of("br", "hr", "img", "link", "meta");

  /**
   * Of each ASCII character whether it stands in text as it is. A table, since a branch between
   * letters and blanks could not be foretold.
   */
  private static final boolean[] PLAIN_IN_TEXT = plain("\t\n", "&<>");

  /** The same inside double quotes, where a parser would turn tabs and line ends into blanks. */
  private static final boolean[] PLAIN_IN_ATTRIBUTE = plain("", "&<>\"");

  /** How many UTF-16 units are encoded between two looks at the room left in the buffer. */
  private static final int STRETCH = 4096;

  /** The most bytes one UTF-16 unit can become: {@code &quot;}. */
  private static final int MOST_BYTES_A_UNIT = 6;

  private static final char REPLACEMENT = '\uFFFD';

  private final Deque<String> openElements = new ArrayDeque<>();
  private final char[] stretch = new char[STRETCH];
  private byte[] bytes = new byte[1 << 16];
  private int size;
  private boolean inStartTag;
  private int replacedCharacters;

  private static boolean[] plain(String controls, String others) {
    boolean[] plain = new boolean[0x80];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = c < ' ' ? controls.indexOf(c) >= 0 : others.indexOf(c) < 0;
    }
    return plain;
  }

  /** Forgets what was written, and begins a document with XML declaration and document type. */
  public XhtmlWriter startDocument() {
    openElements.clear();
    size = 0;
    inStartTag = false;
    replacedCharacters = 0;
    markup(PROLOGUE);
    return this;
  }

  /**
   * Starts an element inside the innermost open one.
   *
   * @param name the name of the element, as the document shall show it
   * @throws IllegalStateException if the innermost open element is one that has no content
   */
  public XhtmlWriter start(String name) {
    endStartTag();
    reserve(1);
    bytes[size++] = '<';
    markup(name);
    openElements.push(name);
    inStartTag = true;
    return this;
  }

  /**
   * Gives the element that was just started an attribute.
   *
   * @param name the attribute's name, prefix included
   * @param value its value before escaping; null leaves the attribute out
   * @throws IllegalStateException if the element has content already
   */
  public XhtmlWriter attribute(String name, @Nullable String value) {
    if (!inStartTag) {
      throw new IllegalStateException("the attribute " + name + " comes after content");
    }
    if (value != null) {
      markup(" ");
      markup(name);
      markup("=\"");
      encode(value, PLAIN_IN_ATTRIBUTE);
      markup("\"");
    }
    return this;
  }

  /**
   * Writes text into the innermost open element.
   *
   * @param text the text before escaping
   * @throws IllegalStateException if no element is open, or one that has no content
   */
  public XhtmlWriter text(String text) {
    if (openElements.isEmpty()) {
      throw new IllegalStateException("text stands outside of the document's element");
    }
    endStartTag();
    encode(text, PLAIN_IN_TEXT);
    return this;
  }

  /** Breaks the line of the document, for people who look into it. */
  public XhtmlWriter lineEnd() {
    endStartTag();
    markup("\n");
    return this;
  }

  /**
   * Ends the innermost open element.
   *
   * @param name its name
   * @throws IllegalStateException if another element is the innermost, or none is open
   */
  public XhtmlWriter end(String name) {
    if (!name.equals(openElements.peek())) {
      throw new IllegalStateException(
          "the end of " + name + " comes where " + openElements.peek() + " is open");
    }
    if (VOID_ELEMENTS.contains(name)) {
      markup("/>");
      inStartTag = false;
    } else {
      endStartTag();
      markup("</");
      markup(name);
      markup(">");
    }
    openElements.pop();
    return this;
  }

  /** How many characters of this document were written as U+FFFD because XML forbids them. */
  public int replacedCharacters() {
    return replacedCharacters;
  }

  /**
   * The document's bytes, a copy.
   *
   * @throws IllegalStateException if an element is still open
   */
  public byte[] toByteArray() {
    if (!openElements.isEmpty()) {
      throw new IllegalStateException(openElements.peek() + " is still open");
    }
    return Arrays.copyOf(bytes, size);
  }

  private void endStartTag() {
    if (inStartTag) {
      if (VOID_ELEMENTS.contains(openElements.element())) {
        throw new IllegalStateException(openElements.peek() + " has no content");
      }
      inStartTag = false;
      markup(">");
    }
  }

  private void markup(String ascii) {
    reserve(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private void encode(String text, boolean[] plain) {
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + STRETCH);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      reserve((to - from) * MOST_BYTES_A_UNIT);
      encode(text, from, to, plain);
      from = to;
    }
  }

  /** Encodes a stretch that the buffer has room for and that cuts no surrogate pair. */
  private void encode(String text, int from, int to, boolean[] plain) {
    // A string checks each access; a copy does not.
    text.getChars(from, to, stretch, 0);
    char[] in = stretch;
    int end = to - from;
    byte[] out = bytes;
    int at = size;
    for (int i = 0; i < end; i++) {
      char c = in[i];
      if (c < plain.length && plain[c]) {
        out[at++] = (byte) c;
      } else if (c < 0x80) {
        at = escape(c, out, at);
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(in[i + 1])) {
        at = fourBytes(Character.toCodePoint(c, in[++i]), out, at);
      } else if (Character.isSurrogate(c) || c > REPLACEMENT) {
        at = replace(out, at);
      } else {
        at = threeBytes(c, out, at);
      }
    }
    size = at;
  }

  private int escape(char c, byte[] out, int at) {
    String reference;
    switch (c) {
      case '&' -> reference = "&amp;";
      case '<' -> reference = "&lt;";
      case '>' -> reference = "&gt;";
      case '"' -> reference = "&quot;";
      case '\t' -> reference = "&#9;";
      case '\n' -> reference = "&#10;";
      // A parser reads a bare CR as LF: https://www.w3.org/TR/xml/#sec-line-ends
      case '\r' -> reference = "&#13;";
      default -> {
        return replace(out, at);
      }
    }
    byte[] ascii = reference.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, out, at, ascii.length);
    return at + ascii.length;
  }

  private int replace(byte[] out, int at) {
    replacedCharacters++;
    return threeBytes(REPLACEMENT, out, at);
  }

  private static int threeBytes(char c, byte[] out, int at) {
    out[at] = (byte) (0xE0 | c >> 12);
    out[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
    out[at + 2] = (byte) (0x80 | c & 0x3F);
    return at + 3;
  }

  private static int fourBytes(int codePoint, byte[] out, int at) {
    out[at] = (byte) (0xF0 | codePoint >> 18);
    out[at + 1] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    out[at + 2] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    out[at + 3] = (byte) (0x80 | codePoint & 0x3F);
    return at + 4;
  }
}
