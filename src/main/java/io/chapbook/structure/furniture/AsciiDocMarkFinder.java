package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds AsciiDoc's marks that print nothing: comments, names of places, attributes of blocks and
 * the delimiters around them (AsciiDoc language documentation, "Blocks" and "Comments").
 */
final class AsciiDocMarkFinder {

  /** An anchor, or a block's attributes: {@code [[ch01]]}, {@code [quote, Ada]}, {@code [#id.role]}. */
  private static final Pattern ATTRIBUTES = Pattern.compile(
      "\\[\\[[\\w.:-]+(?:,[^\\]]*)?]]|\\[(?:#[\\w-]+|\\.[\\w-]+|%[\\w-]+"
          + "|(?:quote|verse|preface|dedication|colophon|abstract|epigraph|sidebar|discrete|role=)[^\\]]*)]");

  private static final Pattern DELIMITER = Pattern.compile("_{4,}|\\*{4,}|={4,}|--|\\.{4,}");

  /** An attribute of the document that states nothing of the story. */
  private static final Pattern ATTRIBUTE_ENTRY = Pattern.compile(
      ":!?(?:doctype|toc|toclevels|sectnums|numbered|imagesdir|icons|source-highlighter|idprefix"
          + "|idseparator|experimental|chapter-label|partnums|front-cover-image|stylesheet|lang"
          + "|revdate|revnumber|keywords|copyright|compat-mode)[\\w-]*!?:.*");

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Dropped> dropped = new ArrayList<>();
    if (!isAsciiDoc(text)) {
      return dropped;
    }
    String open = null;
    for (Line line : text.lines()) {
      String words = claims.isFree(line.number()) && "[:/_*=.-".indexOf(line.first()) >= 0
          ? line.text() : "";
      boolean closes = words.equals(open);
      boolean opens = open == null && DELIMITER.matcher(words).matches()
          && opensBlock(text, line.number(), words);
      if (closes || opens || isComment(words) || ATTRIBUTES.matcher(words).matches()
          || ATTRIBUTE_ENTRY.matcher(words).matches()) {
        claims.claim(line.number(), LineRole.DROPPED);
        dropped.add(new Dropped(SourceSpan.ofLine(line.number()), "a mark of AsciiDoc"));
      }
      open = closes ? null : opens ? words : open;
    }
    return dropped;
  }

  private static boolean isComment(String words) {
    return words.startsWith("//") && !words.startsWith("///");
  }

  /** Whether text stands right below, and the same delimiter soon after. */
  private static boolean opensBlock(MeasuredText text, int number, String delimiter) {
    if (text.isBlank(number + 1)) {
      return false;
    }
    for (int at = number + 2; at <= text.lineCount() && at < number + 60; at++) {
      if (text.line(at).length() == delimiter.length() && text.line(at).text().equals(delimiter)) {
        return true;
      }
    }
    return false;
  }

  /** A title with one sign of equality on top, or headings with two and a mark of this kind. */
  private static boolean isAsciiDoc(MeasuredText text) {
    boolean title = false;
    boolean headings = false;
    boolean marks = false;
    List<Line> mayTell = text.sweep().filter(line -> "=[:".indexOf(line.first()) >= 0).toList();
    for (Line line : mayTell) {
      String words = line.text();
      if (line.first() == '=') {
        title |= words.startsWith("= ");
        headings |= words.startsWith("== ") && !words.endsWith("=");
      } else {
        marks |= ATTRIBUTES.matcher(words).matches() || ATTRIBUTE_ENTRY.matcher(words).matches();
      }
    }
    return headings && (title || marks);
  }
}
