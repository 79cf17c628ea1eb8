package io.chapbook.structure.header;

import io.chapbook.structure.outline.FieldName;
import io.chapbook.text.Blanks;
import java.util.ArrayList;
import java.util.List;

/** Parts kinds of story that strokes join, of which some have a stroke themselves. */
final class GenreList {

  private final FieldTable table;

  GenreList(FieldTable table) {
    this.table = table;
  }

  /** {@code Hurt/Comfort} and {@code Drama} of {@code Hurt/Comfort/Drama}; empty if one is unknown. */
  List<String> split(String value) {
    List<String> found = new ArrayList<>();
    String[] words = value.split(Blanks.BEFORE + "[/,]\\s*");
    for (int at = 0; at < words.length; at++) {
      String pair = at + 1 < words.length ? words[at] + "/" + words[at + 1] : "";
      if (table.isValue(FieldName.GENRE, pair)) {
        found.add(pair);
        at++;
      } else if (table.isValue(FieldName.GENRE, words[at])) {
        found.add(words[at]);
      } else {
        return List.of();
      }
    }
    return found;
  }
}
