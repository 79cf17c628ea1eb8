package io.chapbook.source;

import io.chapbook.report.SourceSpan;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text whose line ends were lost: a whole book, or each chapter, on one line. Chapters are
 * parted where their numbers run on; long lines are parted into paragraphs at the ends of sentences,
 * where speech begins or a paragraph grows too long to read. Not one character changes.
 */
final class LongLines {

  /** Nobody writes a paragraph of this length; with it in most of the text, line ends were lost. */
  private static final int TOO_LONG = 6000;

  /** A paragraph that is made is at least so long, if nobody begins to speak. */
  private static final int PARAGRAPH = 700;

  /** Above the first chapter stand title and author, which end in no mark. */
  private static final int TOP = 200;

  /** The words' first letters are looked for first, since looking back at each place is slow. */
  private static final Pattern CHAPTER = Pattern.compile(
      "(?=[CPK\u0413])(?:^|(?<=\\s))(?:CHAPTER|Chapter|PART|Part|Kapitel|Chapitre|"
          + "Cap\u00edtulo|\u0413\u043b\u0430\u0432\u0430)\\s(\\d{1,3})[.:]?(?=\\s)");

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?\u2026][\"\u201d\u2019)]?\\s+(?=[\"\u201c\\p{Lu}])");

  private LongLines() {}

  /** The text with lines where it needs them, mostly the same text. */
  static SourceText part(SourceText text) {
    int longCharacters = 0;
    int start = 0;
    for (int line = 1; line <= text.lineCount(); line++) {
      // With its line end; without, only for those that may count.
      int next = line < text.lineCount() ? text.lineStart(line + 1) : text.content().length();
      int length = next - start > TOO_LONG ? text.lineEnd(line) - start : 0;
      longCharacters += length > TOO_LONG ? length : 0;
      start = next;
    }
    if (longCharacters * 2L < text.content().length()) {
      return text;
    }
    TreeSet<Integer> starts = new TreeSet<>();
    List<Integer> headings = headings(text, starts);
    for (int line = 1; line <= text.lineCount(); line++) {
      if (text.lineEnd(line) - text.lineStart(line) > TOO_LONG) {
        addParagraphs(text.content(), text.lineStart(line), text.lineEnd(line), starts);
      }
    }
    for (int line = 1; line <= text.lineCount(); line++) {
      starts.remove(text.lineStart(line));
    }
    int[] offsets = starts.stream().mapToInt(Integer::intValue).toArray();
    SourceText lines = text.withLinesAt(offsets, List.of());
    return lines.withLinesAt(new int[0], marks(lines, headings));
  }

  /** Where headings begin whose numbers run on from one; the lines below them begin too. */
  private static List<Integer> headings(SourceText text, TreeSet<Integer> starts) {
    List<Integer> found = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = CHAPTER.matcher(text.content());
    int expected = 1;
    while (matcher.find()) {
      boolean apart = matcher.start() < TOP || isSentenceEnd(text.content(), matcher.start());
      if (apart && Integer.parseInt(matcher.group(1)) == expected) {
        found.add(matcher.start());
        ends.add(matcher.end() + 1);
        expected++;
      }
    }
    if (found.size() < 2) {
      return List.of();
    }
    starts.addAll(found);
    ends.stream().filter(end -> end < text.content().length()).forEach(starts::add);
    return found;
  }

  /** Whether a sentence, or more than a blank, ends before a place. */
  private static boolean isSentenceEnd(String content, int at) {
    char before = content.charAt(at - 2);
    return Character.isWhitespace(before) || ".!?\"\u201d\u2019*".indexOf(before) >= 0;
  }

  private static void addParagraphs(String content, int from, int to, TreeSet<Integer> starts) {
    Matcher matcher = SENTENCE_END.matcher(content).region(from, to);
    int last = from;
    while (matcher.find()) {
      Integer known = starts.floor(matcher.end());
      last = known == null ? last : Math.max(last, known);
      char before = content.charAt(matcher.start() + (isMark(content, matcher.start()) ? 1 : 0));
      char after = content.charAt(matcher.end());
      boolean speaker = "\"\u201d".indexOf(before) >= 0 && "\"\u201c".indexOf(after) >= 0;
      if (speaker || matcher.end() - last > PARAGRAPH) {
        starts.add(matcher.end());
        last = matcher.end();
      }
    }
  }

  private static boolean isMark(String content, int at) {
    return at + 1 < content.length() && "\"\u201d\u2019)".indexOf(content.charAt(at + 1)) >= 0;
  }

  private static List<LineMark> marks(SourceText text, List<Integer> headings) {
    List<LineMark> marks = new ArrayList<>();
    int at = 0;
    for (int line = 1; line <= text.lineCount() && at < headings.size(); line++) {
      if (text.lineStart(line) == headings.get(at)) {
        marks.add(new LineMark(LineMark.Kind.HEADING, SourceSpan.ofLine(line), 2));
        at++;
      }
    }
    return marks;
  }
}
