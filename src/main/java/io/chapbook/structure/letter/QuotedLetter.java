package io.chapbook.structure.letter;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import java.util.regex.Pattern;

/**
 * A letter inside quotation marks. By an old rule of printing each of its paragraphs opens with a
 * mark, and only the last one closes it.
 */
final class QuotedLetter {

  private static final int MOST_LINES = 80;

  /** {@code Letter, Mina to Lucy.}, {@code Telegram from the captain}. */
  private static final Pattern CAPTION = Pattern.compile(
      "(?:Letter|Telegram|Note|Memorandum|Report|Cable|Cablegram|Message|Postcard|Dispatch|E-?mail)"
          + "(?:,|\\s\\(|\\sfrom(?U:\\b)|\\sto(?U:\\b))?.{3,160}");

  /** A place and date above the salutation is no longer than this. */
  private static final int LONGEST_DATE = 60;

  private static final int LONGEST_SIGNATURE = 40;

  private QuotedLetter() {}

  /** Whether a character opens a quotation. */
  static boolean opens(char c) {
    return c == '\u201c' || c == '"';
  }

  /** Whether a line of any length opens a quotation that it does not close. */
  static boolean mayBegin(MeasuredText text, Claims claims, Line line) {
    return !line.isBlank()
        && claims.isFree(line.number())
        && opens(line.first())
        && !closes(text, endOfParagraph(text, line.number()));
  }

  /**
   * The last line of the quotation that a line opens, or 0 when the line closes it itself or it is
   * never closed. A name alone below it is the signature, and closes it too.
   */
  static int end(MeasuredText text, Claims claims, int start) {
    if (!mayBegin(text, claims, text.line(start))) {
      return 0;
    }
    int lines = 0;
    int line = endOfParagraph(text, start);
    while (!closes(text, line)) {
      int next = text.nextText(line);
      lines += next - line;
      if (next > 0 && claims.isFree(next) && isUnquotedName(text.line(next))) {
        return next;
      }
      boolean goesOn = next > 0 && claims.isFree(next) && opens(text.line(next).first());
      if (!goesOn || lines > MOST_LINES) {
        return 0;
      }
      line = endOfParagraph(text, next);
    }
    return line;
  }

  /** The line of place and date above a salutation, if it belongs to the quotation; else the line. */
  static int start(MeasuredText text, Claims claims, int salutation) {
    int above = text.previousText(salutation);
    boolean date = above > 0
        && claims.isFree(above)
        && text.line(above).length() <= LONGEST_DATE
        && opens(text.line(above).first())
        && !closes(text, above);
    return caption(text, claims, date ? above : salutation);
  }

  /** The line that names sender and receiver above a letter, with one in brackets; else the line. */
  private static int caption(MeasuredText text, Claims claims, int first) {
    int above = text.previousText(first);
    int aside = above > 0 && text.line(above).first() == '(' && text.line(above).last() == ')'
        ? above : first;
    int caption = text.previousText(aside);
    boolean named = caption > 0 && claims.isFree(caption)
        && CAPTION.matcher(text.line(caption).text()).matches();
    return named ? caption : first;
  }

  private static boolean isUnquotedName(Line line) {
    return line.text().indexOf(' ') > 0 && isName(line.text());
  }

  /** One to four capitalised words without a mark at their end. */
  private static boolean isName(String text) {
    String[] words = text.strip().split("\\s+");
    boolean capitalised = words.length >= 1 && words.length <= 4;
    for (String word : words) {
      capitalised &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
    return capitalised && Character.isLetter(text.charAt(text.length() - 1));
  }

  /**
   * The last line of the quotation that a line opens, whether the same paragraph closes it or a
   * later one, with a signature below; 0 when it is never closed.
   */
  static int wholeEnd(MeasuredText text, Claims claims, int start) {
    int own = endOfParagraph(text, start);
    int end = closes(text, own) ? own : end(text, claims, start);
    int below = end == 0 ? 0 : text.nextText(end);
    boolean signed = below > 0
        && claims.isFree(below)
        && opens(text.line(below).first())
        && text.line(below).length() <= LONGEST_SIGNATURE
        && isName(text.line(below).text().replaceAll("[\"\u201c\u201d.]", ""));
    return signed ? below : end;
  }

  /** Whether somebody speaks in a paragraph: its quotation closes, and more follows. */
  static boolean isSpeech(MeasuredText text, int line) {
    int end = endOfParagraph(text, line);
    for (int at = line; at <= end; at++) {
      String words = text.line(at).text();
      int close = Math.max(words.indexOf('\u201d'), words.indexOf('"', at == line ? 1 : 0));
      if (close >= 0 && (at < end || close < words.length() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line above names the sender of what a line quotes. */
  static boolean hasCaption(MeasuredText text, Claims claims, int first) {
    return start(text, claims, first) < first
        && CAPTION.matcher(text.line(start(text, claims, first)).text()).matches();
  }

  private static boolean closes(MeasuredText text, int line) {
    char last = text.line(line).last();
    return last == '\u201d' || last == '"' || last == '\u2019' && text.line(line).text().contains("\u2018");
  }

  private static int endOfParagraph(MeasuredText text, int line) {
    int end = line;
    while (text.profile().isHardWrapped() && !text.isBlank(end + 1)) {
      end++;
    }
    return end;
  }
}
