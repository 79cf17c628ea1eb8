package io.chapbook.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that comes with the program. A file is named as {@link Class#getResource} has it:
 * beside a class, or from the root if its name begins with a slash. Each call reads it anew.
 */
public final class BundledFile {

  private BundledFile() {}

  /**
   * Its bytes.
   *
   * @throws IllegalStateException when the program lacks the file
   */
  public static byte[] bytes(Class<?> beside, String name) {
    byte[] content = find(beside, name);
    if (content == null) {
      throw new IllegalStateException("the program is incomplete: it lacks " + name);
    }
    return content;
  }

  private static byte @Nullable [] find(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name + ", which comes with the program", e);
    }
  }

  /**
   * Its text, which is UTF-8.
   *
   * @throws IllegalStateException when the program lacks the file
   */
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }

  /**
   * The properties that its text states.
   *
   * @throws IllegalStateException when the program lacks the file
   */
  public static Properties properties(Class<?> beside, String name) {
    return properties(beside, name, name);
  }

  /**
   * The same, or those of another file.
   *
   * @param instead the file that is read if the program lacks the first
   * @throws IllegalStateException when the program lacks both
   */
  public static Properties properties(Class<?> beside, String name, String instead) {
    byte[] found = find(beside, name);
    byte[] content = found == null ? bytes(beside, instead) : found;
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return properties;
  }

  /**
   * The lines of its text, without their ends.
   *
   * @throws IllegalStateException when the program lacks the file
   */
  public static List<String> lines(Class<?> beside, String name) {
    return lines(bytes(beside, name));
  }

  /**
   * By hand, and each line decoded by itself: a reader and a stream would take a start some
   * milliseconds more, and so would a line of ASCII that is cut from a text with other letters.
   */
  private static List<String> lines(byte[] text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      boolean windows = end > start && text[end - 1] == '\r';
      lines.add(new String(
          text, start, (windows ? end - 1 : end) - start, StandardCharsets.UTF_8));
      start = end + 1;
    }
    return lines;
  }
}
