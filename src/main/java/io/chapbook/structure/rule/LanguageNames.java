package io.chapbook.structure.rule;

import io.chapbook.bundled.BundledFile;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that languages go by, in English and in themselves, from {@code languages.txt}. The table
 * is read when it is first asked for.
 */
public final class LanguageNames {

  private @Nullable Map<String, String> tags;

  /**
   * The language that a text names.
   *
   * @param text a name such as {@code Brazilian Portuguese} or {@code Deutsch}, or a tag such as
   *     {@code pt-BR}; a note in brackets behind it does not count
   * @return a BCP 47 tag, or null when the text names no language that is known
   */
  public @Nullable String tag(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    String tag = names().get(name);
    if (tag == null && name.indexOf('(') > 0) {
      tag = names().get(name.substring(0, name.indexOf('(')).strip());
    }
    return tag != null ? tag : wellFormed(text.strip());
  }

  /** A tag whose language the table has, in its usual spelling; {@code US} or {@code C} are none. */
  private @Nullable String wellFormed(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build().toLanguageTag();
      String language = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
      return names().containsValue(language) ? tag : null;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  private synchronized Map<String, String> names() {
    Map<String, String> read = tags;
    if (read == null) {
      read = read(BundledFile.lines(LanguageNames.class, "languages.txt"));
      tags = read;
    }
    return read;
  }

  private static Map<String, String> read(List<String> lines) {
    Map<String, String> names = new HashMap<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      if (space > 0 && !line.startsWith("#")) {
        for (String name : line.substring(space).split("\\|")) {
          names.put(name.strip(), line.substring(0, space));
        }
      }
    }
    return Map.copyOf(names);
  }
}
