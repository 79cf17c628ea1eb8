package io.chapbook.source.archive;

import io.chapbook.source.UnreadableSourceException;
import java.util.ArrayList;
import java.util.List;

/** Makes the name of an entry safe, or refuses the archive that holds it. */
final class EntryName {

  private EntryName() {}

  /**
   * The name with {@code /} between folders and without what says nothing: {@code ./}, double
   * slashes, control characters. A backslash is a slash, for some old programs on Windows wrote it so.
   *
   * @throws UnreadableSourceException when the name leads out of the archive
   */
  static String checked(String raw) throws UnreadableSourceException {
    String name = raw.replace('\\', '/');
    boolean drive = name.length() > 1 && name.charAt(1) == ':'
        && Character.isLetter(name.charAt(0));
    if (raw.indexOf(0) >= 0 || name.startsWith("/") || drive) {
      throw refusal(raw);
    }
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        throw refusal(raw);
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(printable(part));
      }
    }
    return String.join("/", parts);
  }

  private static UnreadableSourceException refusal(String name) {
    return new UnreadableSourceException(
        "it holds a file called " + printable(name)
            + ", a name that leads out of the archive; it is not safe to unpack");
  }

  /** A name that can stand in a message; what turns or hides text is left out as well. */
  static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().forEach(c -> {
      int type = Character.getType(c);
      boolean bad = type == Character.CONTROL || type == Character.FORMAT
          || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
          || type == Character.SURROGATE;
      shown.appendCodePoint(bad ? '_' : c);
    });
    return shown.toString();
  }
}
