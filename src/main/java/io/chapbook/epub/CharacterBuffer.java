package io.chapbook.epub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Characters kept in memory.
 *
 * <p>epublib's serializer writes text one character at a time. The writers of {@code java.io} take
 * a lock for each, which cost more than the rest of a package document (2026-11, JDK 17).
 */
final class CharacterBuffer extends Writer {

  private char[] characters = new char[1 << 13];
  private int length;

  /** What an exception means that no write to memory can throw. */
  static UncheckedIOException refused(IOException e) {
    return new UncheckedIOException("memory refused a write", e);
  }

  void clear() {
    length = 0;
  }

  /** All characters as UTF-8, with a line end after the last. */
  byte[] toUtf8() {
    write('\n');
    return new String(characters, 0, length).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int character) {
    reserve(1);
    characters[length++] = (char) character;
  }

  /** Appends a string; the serializer's own line ends, CRLF, become LF. */
  @Override
  public void write(String text) {
    if (text.equals("\r\n")) {
      write('\n');
      return;
    }
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int offset, int count) {
    reserve(count);
    text.getChars(offset, offset + count, characters, length);
    length += count;
  }

  @Override
  public void write(char[] source, int offset, int count) {
    reserve(count);
    System.arraycopy(source, offset, characters, length, count);
    length += count;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private void reserve(int more) {
    if (characters.length - length < more) {
      characters = Arrays.copyOf(characters, Math.max(characters.length * 2, length + more));
    }
  }
}
