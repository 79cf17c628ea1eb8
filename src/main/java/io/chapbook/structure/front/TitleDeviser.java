package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.text.ArchiveName;
import io.chapbook.text.SourceText;

/**
 * Makes a title for a text that has none: its incipit, the first words of the story, as librarians
 * do for untitled poems.
 */
public final class TitleDeviser {

  private static final int LONGEST = 48;

  /** Of a line without end only so much is read. */
  private static final int READ = 1000;

  /** A phrase that ends at a mark within the length is kept whole, if it has this much. */
  private static final int SHORTEST_PHRASE = 12;

  /** What a title is made from when a text has none, in words for a person. */
  public static String origin(SourceText text) {
    if (text.parts().isEmpty()) {
      return "its first words";
    }
    return ArchiveName.isArchive(text.name()) ? "the archive's name" : "the folder's name";
  }

  /**
   * The devised title; the file's name serves for a text without a single word, and the folder's for
   * one that was joined of files.
   */
  public FoundText devise(MeasuredText text, Claims claims) {
    if (!text.source().parts().isEmpty()) {
      return devised(named(text.source()));
    }
    for (LineRole role : new LineRole[] {LineRole.STORY, LineRole.DESCRIPTION, LineRole.LETTER}) {
      for (Line line : text.lines()) {
        if (claims.role(line.number()) == role && line.letters() > 2) {
          return devised(incipit(line.text()));
        }
      }
    }
    String name = text.source().name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    return devised(name.isBlank() ? "Untitled" : name);
  }

  private static String named(SourceText text) {
    String title = ArchiveName.stem(text.name()).replace('_', ' ').strip();
    return title.isEmpty() ? "Untitled" : title;
  }

  private static FoundText devised(String title) {
    return new FoundText(title, "", 0, Ground.DEVISED, null);
  }

  /** The first phrase of a text, or as many words as fit, with an ellipsis. */
  static String incipit(String line) {
    int from = 0;
    while (from < line.length() && !Character.isLetterOrDigit(line.codePointAt(from))) {
      from++;
    }
    String text = line.substring(from, Math.min(line.length(), from + READ))
        .replaceAll("\\s+", " ").replace("*", "");
    int phrase = phraseEnd(text);
    if (phrase > 0) {
      return text.substring(0, phrase);
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    int cut = text.lastIndexOf(' ', LONGEST);
    int end = cut >= SHORTEST_PHRASE ? cut : Character.offsetByCodePoints(text, 0,
        Math.min(LONGEST, text.codePointCount(0, text.length())));
    while (end > 1 && !Character.isLetterOrDigit(text.charAt(end - 1))
        && !Character.isSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "\u2026";
  }

  private static int phraseEnd(String text) {
    for (int at = SHORTEST_PHRASE; at < Math.min(text.length(), LONGEST); at++) {
      char c = text.charAt(at);
      boolean pause = ".,;:!?\u2026\u2014\u2013\"\u201d\u3002\uff0c".indexOf(c) >= 0;
      boolean inWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      if (pause && !inWord) {
        return at;
      }
    }
    return 0;
  }
}
