package io.chapbook.review;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A story's text, line by line. Long stretches of plain prose are folded to their first and last
 * lines.
 */
final class TextColumn {

  /** So many lines with text stay in sight at each end of a stretch of prose. */
  private static final int EDGE = 1;

  /** Fewer lines than this are not worth a fold. */
  private static final int FEWEST_FOLDED = 3;

  private final ReviewedStory story;
  private final String id;
  private final LineNames names;
  private final PageLimits limits;
  private int shownLines;
  private int shown;
  private int folded;
  private int foldedLeft;
  private LineKind before = LineKind.STORY;

  /**
   * A column.
   *
   * @param id what the identifiers of its lines begin with
   * @param foldedLeft how much more folded text the page may hold
   */
  TextColumn(ReviewedStory story, String id, LineNames names, PageLimits limits, int foldedLeft) {
    this.story = story;
    this.id = id;
    this.names = names;
    this.limits = limits;
    this.foldedLeft = Math.min(foldedLeft, limits.foldedInStory());
  }

  /** Writes the lines as a list. */
  void write(Element parent) {
    Element list = PageText.block(parent, "ol").addClass("text").attr("lang", story.language());
    int at = 0;
    while (at < story.lines().size() && !isFull()) {
      if (isPlain(at)) {
        int end = endOfStretch(at);
        writeStretch(list, at, end);
        at = end;
      } else {
        writeLine(list, at);
        at++;
      }
    }
    if (at < story.lines().size()) {
      PageText.block(list, "li").addClass("gone").text("The last "
          + PageText.count(story.lines().size() - at, "line") + " are not on this page.");
    }
  }

  /** How many characters of folded text were written. */
  int folded() {
    return folded;
  }

  private boolean isFull() {
    return shownLines >= limits.lines() || shown >= limits.shown();
  }

  private boolean isPlain(int at) {
    return story.lines().get(at).kind() == LineKind.STORY;
  }

  private int endOfStretch(int at) {
    int end = at;
    while (end < story.lines().size() && isPlain(end)) {
      end++;
    }
    return end;
  }

  private void writeStretch(Element list, int from, int to) {
    int first = skip(from, to, 1);
    int last = skip(to - 1, from - 1, -1) + 1;
    if (countText(first, last) < FEWEST_FOLDED) {
      writeLines(list, from, to);
      return;
    }
    writeLines(list, from, first);
    writeFold(list, first, last);
    writeLines(list, last, to);
  }

  /** The index behind the lines with text that stay in sight, going one way. */
  private int skip(int from, int to, int step) {
    int at = from;
    for (int seen = 0; at != to; at += step) {
      if (!story.lines().get(at).isBlank() && ++seen > EDGE) {
        break;
      }
    }
    return at;
  }

  private int countText(int from, int to) {
    return from >= to ? 0
        : (int) story.lines().subList(from, to).stream().filter(line -> !line.isBlank()).count();
  }

  private void writeFold(Element list, int from, int to) {
    List<ReviewedLine> lines = story.lines().subList(from, to);
    int size = lines.stream().mapToInt(line -> line.text().length()).sum();
    String words = PageText.count(countText(from, to), "line") + ", "
        + PageText.count(size, "character");
    Element item = PageText.block(list, "li").addClass("fold");
    int held = lines.stream().mapToInt(line -> Math.min(line.text().length(), limits.line())).sum();
    if (held > foldedLeft) {
      item.text(words + " of story, not on this page");
      return;
    }
    foldedLeft -= held;
    folded += held;
    Element details = item.appendElement("details");
    details.appendElement("summary").text(words + " of story");
    Element inner = details.appendElement("ol");
    int linesBefore = shownLines;
    int textBefore = shown;
    writeLines(inner, from, to);
    shownLines = linesBefore;
    shown = textBefore;
  }

  private void writeLines(Element list, int from, int to) {
    for (int at = from; at < to; at++) {
      writeLine(list, at);
    }
  }

  private void writeLine(Element list, int at) {
    ReviewedLine line = story.lines().get(at);
    boolean plain = line.kind() == LineKind.STORY;
    if (line.isBlank() && plain && !isGap(at)) {
      return;
    }
    Element item = PageText.block(list, "li").id(id + "-" + line.number());
    if (!plain) {
      item.addClass(line.kind().cssClass());
    }
    if (!line.isBlank() || plain || line.kind() == LineKind.SCENE_BREAK) {
      addName(item, line.number());
    }
    item.appendElement("b").text(Integer.toString(line.shownNumber()));
    if (!plain && (line.kind() != before || line.kind() == LineKind.HEADING)) {
      PageText.kind(item, line.kind());
    }
    addText(item, line);
    before = line.kind();
    shownLines++;
    shown += Math.min(line.text().length(), limits.line());
  }

  private void addText(Element item, ReviewedLine line) {
    String text = ShownText.folded(line.text());
    Element span = item.appendElement("span");
    if (line.isBlank()) {
      span.addClass("blank").text("blank line");
      return;
    }
    span.text(ShownText.of(ShownText.beginning(text, limits.line())));
    if (text.length() > limits.line()) {
      item.appendElement("span").addClass("gone").text(
          "\u2026 " + PageText.count(text.length() - limits.line(), "character") + " more");
    }
  }

  /** What the script needs to name the line in a correction. */
  private void addName(Element item, int number) {
    LineName name = names.of(number);
    if (name == null) {
      return;
    }
    item.attr("data-line", YamlScalar.of(name.line()));
    if (name.after() != null) {
      item.attr("data-after", YamlScalar.of(name.after()));
    }
    int same = names.sameBefore(number);
    if (same > 0) {
      item.attr("data-same", Integer.toString(same));
    }
  }

  /** Whether a blank line is the one that makes a gap wider than usual. */
  private boolean isGap(int at) {
    int blanks = 1;
    while (at - blanks >= 0 && story.lines().get(at - blanks).isBlank()) {
      blanks++;
    }
    return blanks == story.gap() && at - blanks >= 0 && at + 1 < story.lines().size();
  }
}
