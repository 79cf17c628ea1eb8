package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds title and author where they are said again, one right below the other, as some authors do
 * over every chapter. The first pair is the title page's.
 */
final class RepeatedTitleFinder {

  /**
   * The lines to leave out, in the order of the text; they are claimed.
   *
   * @param title what the story is called
   * @param author who wrote it, with the line of the byline
   */
  List<Dropped> find(
      MeasuredText text, Claims claims, FoundText title, FoundText author) {
    List<Dropped> dropped = new ArrayList<>();
    if (author.line() == title.line()) {
      return findOneLine(text, claims, title.line());
    }
    String titleKey = letters(title.text());
    String byline = author.line() > 0 ? letters(text.line(author.line()).text()) : "";
    if (titleKey.isEmpty() || byline.isEmpty() || author.line() <= title.line()) {
      return dropped;
    }
    List<Line> titles = text.sweep(text.lines().subList(author.line(), text.lineCount()))
        .filter(line -> line.length() >= titleKey.length() && line.letters() <= titleKey.length()
            && mayBegin(line.first(), titleKey) && letters(line.text()).equals(titleKey))
        .toList();
    for (Line line : titles) {
      int below = claims.isFree(line.number()) ? text.nextText(line.number()) : 0;
      if (below > 0 && letters(text.line(below).text()).equals(byline)) {
        drop(line.number(), claims, dropped);
        drop(below, claims, dropped);
      }
    }
    return dropped;
  }

  /** Most lines begin with another letter, and need not be read. */
  private static boolean mayBegin(char first, String key) {
    return !Character.isLetterOrDigit(first) || Character.toLowerCase(first) == key.charAt(0);
  }

  /** The line that names both, wherever it comes again, if it does so more than once. */
  private static List<Dropped> findOneLine(MeasuredText text, Claims claims, int titleLine) {
    String both = text.line(titleLine).text();
    List<Dropped> dropped = new ArrayList<>();
    List<Line> again = text.lines().stream()
        .filter(line -> line.number() > titleLine && line.length() == both.length()
            && claims.isFree(line.number()) && line.text().equals(both))
        .toList();
    if (again.size() > 1) {
      again.forEach(line -> drop(line.number(), claims, dropped));
    }
    return dropped;
  }

  private static void drop(int line, Claims claims, List<Dropped> dropped) {
    claims.claim(line, LineRole.DROPPED);
    dropped.add(
        new Dropped(SourceSpan.ofLine(line), "title or author, said again at a chapter"));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
