package io.chapbook.structure.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a correction says that some lines are. */
public enum CorrectedRole {
  HEADING,
  NOTE,
  BREAK,
  LETTER,
  /** Plain story: not what was thought. */
  STORY,
  /** Left out of the book. */
  REMOVED;

  /** The word as the corrections file writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a word, or null when there is none. */
  static @Nullable CorrectedRole of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst().orElse(null);
  }

  /** All words, for a message. */
  static String words() {
    return Arrays.stream(values()).map(CorrectedRole::word).collect(Collectors.joining(", "));
  }
}
